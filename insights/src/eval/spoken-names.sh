#!/usr/bin/env bash
# Prints FILE.tsv (a name, a sentence) with what Baton hears of each sentence as a third column: spoken by a synthetic voice, over a
# telephone line (300 to 3,400 Hz, mu-law), by `./baton transcribe`. The same lines give the same result.
# VOICES=festival takes its voices in place of those of flite and espeak-ng, VOICES=all both. WORDS names a file of words that Baton
# listens for. BATON names another build than that of this folder.
# Debian: apt-get install flite espeak-ng festival festvox-us-slt-hts festvox-kallpc16k festvox-kdlpc16k sox libsox-fmt-all nodejs
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../../.." && pwd)
sentences=${1:?file of sentences}
for tool in flite espeak-ng text2wave sox node; do
  command -v "$tool" >/dev/null || { echo "spoken-names: $tool is missing" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

case ${VOICES:-flite} in
  flite) voices=(slt rms espeak slt-high rms-slow awb) ;;
  festival) voices=(hts hts-deep kal ked hts-slow) ;;
  all) voices=(slt rms espeak slt-high rms-slow awb hts hts-deep kal ked hts-slow) ;;
  *) echo "spoken-names: VOICES is flite, festival or all" >&2; exit 1 ;;
esac

# One talks slowly, some are deeper, two have another accent.
speak() {
  local text=$1 to=$2
  case $3 in
    slt | rms | awb) flite -voice "$3" -t "$text" -o "$to" ;;
    espeak) espeak-ng -v en-us -s 140 -w "$to" "$text" ;;
    slt-high) flite -voice slt -t "$text" -o "$work/high.wav" && sox "$work/high.wav" "$to" speed 0.84 tempo 1.2 ;;
    rms-slow) flite -voice rms --setf duration_stretch=1.1 -t "$text" -o "$to" ;;
    hts) festival_voice cmu_us_slt_arctic_hts "$text" "$to" ;;
    hts-deep) festival_voice cmu_us_slt_arctic_hts "$text" "$work/high.wav" && sox "$work/high.wav" "$to" speed 0.84 tempo 1.19 ;;
    hts-slow) festival_voice cmu_us_slt_arctic_hts "$text" "$work/high.wav" && sox "$work/high.wav" "$to" speed 0.92 ;;
    kal) festival_voice kal_diphone "$text" "$to" ;;
    ked) festival_voice ked_diphone "$text" "$to" ;;
  esac
}

festival_voice() {
  text2wave -eval "(voice_$1)" -o "$3" <<<"$2"
}

n=0
while IFS=$'\t' read -r name line; do
  printf -v wav '%s/%05d.wav' "$work" "$n"
  speak "$line" "$work/spoken.wav" "${voices[n % ${#voices[@]}]}"
  sox -R "$work/spoken.wav" -r 8000 -c 1 -e mu-law "$wav" gain -n -3 sinc 300-3400 pad 0.5 0.7 rate -h 8000
  n=$((n + 1))
done <"$sentences"

"${BATON:-$home/baton}" transcribe ${WORDS:+--words "$WORDS"} --json "$work"/[0-9]*.wav 2>/dev/null | node -e '
  require("readline").createInterface({ input: process.stdin }).on("line", line =>
    console.log(JSON.parse(line).utterances.map(utterance => utterance.text).join(" ").trim()))' |
  paste "$sentences" -
