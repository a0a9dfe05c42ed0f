#!/usr/bin/env bash
# Prints FILE.tsv (a name, a sentence) with what Baton hears of each sentence as a third column: spoken by a synthetic voice, over a
# telephone line (300 to 3,400 Hz, mu-law), by `./baton transcribe`. The same lines give the same result.
# BATON names another build than that of this folder. Debian: apt-get install flite espeak-ng sox libsox-fmt-all nodejs
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../../.." && pwd)
sentences=${1:?file of sentences}
for tool in flite espeak-ng sox node; do
  command -v "$tool" >/dev/null || { echo "spoken-names: $tool is missing" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Six speakers, taken in turn: one talks slowly, one is a deep voice, two have another accent.
speak() {
  local text=$1 to=$2
  case $(($3 % 6)) in
    0) flite -voice slt -t "$text" -o "$to" ;;
    1) flite -voice rms -t "$text" -o "$to" ;;
    2) espeak-ng -v en-us -s 140 -w "$to" "$text" ;;
    3) flite -voice slt -t "$text" -o "$work/high.wav"
      sox "$work/high.wav" "$to" speed 0.84 tempo 1.2 ;;
    4) flite -voice rms --setf duration_stretch=1.1 -t "$text" -o "$to" ;;
    5) flite -voice awb -t "$text" -o "$to" ;;
  esac
}

n=0
while IFS=$'\t' read -r name line; do
  printf -v wav '%s/%05d.wav' "$work" "$n"
  speak "$line" "$work/spoken.wav" "$n"
  sox -R "$work/spoken.wav" -r 8000 -c 1 -e mu-law "$wav" gain -n -3 sinc 300-3400 pad 0.5 0.7 rate -h 8000
  n=$((n + 1))
done <"$sentences"

"${BATON:-$home/baton}" transcribe --json "$work"/[0-9]*.wav 2>/dev/null | node -e '
  require("readline").createInterface({ input: process.stdin }).on("line", line =>
    console.log(JSON.parse(line).utterances.map(utterance => utterance.text).join(" ").trim()))' |
  paste "$sentences" -
