#!/usr/bin/env bash
# Makes recordings with known words of written calls, for `./baton eval speech DIR`: spoken-calls.sh DIR CALL.txt…
# Each who speaks in a call is a file of their own (CALL-customer.wav, and their words in .txt): synthetic voice, room noise,
# telephone line (300 to 3,400 Hz, 8 kHz mu-law). A call is a text file as in insights/src/eval/dev/calls: "customer: words" a line.
# The same calls give the same recordings. Debian: apt-get install flite espeak-ng sox libsox-fmt-all
set -euo pipefail

to=${1:?folder to write to}
shift
[ $# -gt 0 ] || { echo "spoken-calls: no calls given" >&2; exit 2; }
for tool in flite espeak-ng sox; do
  command -v "$tool" >/dev/null || { echo "spoken-calls: $tool is missing" >&2; exit 1; }
done
mkdir -p "$to"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Six speakers: one talks fast, one is a deep voice, one has another accent, one is hardly a person.
speak() {
  local text=$1 out=$2
  case $(($3 % 6)) in
    0) flite -voice slt -t "$text" -o "$out" ;;
    1) flite -voice rms --setf duration_stretch=0.9 -t "$text" -o "$out" ;;
    2) flite -voice awb -t "$text" -o "$out" ;;
    3) flite -voice slt -t "$text" -o "$work/high.wav"
      sox "$work/high.wav" "$out" speed 0.84 tempo 1.2 ;;
    4) flite -voice rms -t "$text" -o "$out" ;;
    5) espeak-ng -v en-us -s 150 -w "$out" "$text" ;;
  esac
}

# A second of silence around each utterance, pink noise from little to much.
telephone() {
  local out=$1 loud=$2 seconds
  seconds=$(soxi -D "$work/voice.wav")
  sox -R -n -r 16000 -c 1 "$work/noise.wav" synth "$seconds" pinknoise vol "$loud"
  sox -R -m -v 1 "$work/voice.wav" -v 1 "$work/noise.wav" -r 8000 -c 1 -e mu-law "$out" gain -n -3 sinc 300-3400 rate -h 8000
}

voice=0
for call in "$@"; do
  while read -r side; do
    name=$(basename "$call" .txt)-$side
    parts=()
    grep "^$side: " "$call" | cut -d' ' -f2- >"$to/$name.txt"
    while IFS= read -r line; do
      part=$work/$(printf '%04d' ${#parts[@]}).wav
      speak "$line" "$work/spoken.wav" "$voice"
      sox "$work/spoken.wav" -r 16000 -c 1 "$part" gain -n -6 pad 0.4 0.6
      parts+=("$part")
    done <"$to/$name.txt"
    sox "${parts[@]}" "$work/voice.wav"
    telephone "$to/$name.wav" "0.0$((1 + voice % 4 * 2))"
    voice=$((voice + 1))
  done < <(sed -n 's/^\([a-z]*\): .*/\1/p' "$call" | sort -u)
done
