#!/usr/bin/env bash
# Reads utterances, one a line, and prints what the recognizer hears of each, one a line (empty where it hears nothing):
# synthetic voice, room noise, telephone line (8 kHz mu-law), `./baton transcribe`. The same lines give the same result.
# BATON names another build than that of this folder. Debian: apt-get install flite sox libsox-fmt-all nodejs
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../../.." && pwd)
for tool in flite sox node; do
  command -v "$tool" >/dev/null || { echo "through-speech: $tool is missing" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Five speakers, taken in turn: one talks fast, one is a deep voice, one has another accent.
speak() {
  local text=$1 to=$2
  case $(($3 % 5)) in
    0) flite -voice slt -t "$text" -o "$to" ;;
    1) flite -voice rms --setf duration_stretch=0.9 -t "$text" -o "$to" ;;
    2) flite -voice awb -t "$text" -o "$to" ;;
    3) flite -voice slt -t "$text" -o "$work/high.wav"
      sox "$work/high.wav" "$to" speed 0.84 tempo 1.2 ;;
    4) flite -voice rms -t "$text" -o "$to" ;;
  esac
}

# Half a second of silence on both sides; pink noise from hardly any to little.
telephone() {
  local from=$1 to=$2 loud=$3
  sox "$from" -r 16000 -c 1 "$work/voice.wav" gain -n -6 pad 0.5 0.7
  local seconds
  seconds=$(soxi -D "$work/voice.wav")
  sox -R -n -r 16000 -c 1 "$work/noise.wav" synth "$seconds" pinknoise vol "$loud"
  sox -R -m -v 1 "$work/voice.wav" -v 1 "$work/noise.wav" -r 8000 -c 1 -e mu-law "$to" gain -n -3 rate -h 8000
}

n=0
while IFS= read -r line; do
  printf -v name '%s/%05d.wav' "$work" "$n"
  speak "$line" "$work/spoken.wav" "$n"
  telephone "$work/spoken.wav" "$name" "0.00$((1 + n % 4 * 2))"
  n=$((n + 1))
done

"${BATON:-$home/baton}" transcribe --json "$work"/[0-9]*.wav 2>/dev/null | node -e '
  require("readline").createInterface({ input: process.stdin }).on("line", line =>
    console.log(JSON.parse(line).utterances.map(utterance => utterance.text).join(" ").trim()))'
