#!/usr/bin/env python3
"""Builds the practice line's recordings: every *.txt beside this file becomes NAME.wav and NAME.json in the resources.

A script has one turn a line, `speaker +0.4: words`: the turn starts 0.4 s after everything before it has been said
(negative: it overlaps). Lines that start with # are comments. The WAV is 8 kHz mu-law, left the SDR, right the customer;
the JSON lists the turns as they were placed: [{"speaker", "startMs", "endMs", "text"}].

Usage: make.py [FOLDER], the folder being where the results go.
"""
import array
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
RESOURCES = HERE.parent / "resources/dev/baton/telephony/practice"
RATE = 8000
CHANNELS = ["sdr", "customer"]
DEEPER = {"sdr": [], "customer": ["speed", "0.84", "tempo", "1.19"]}
SILENT = 200  # about -44 dBFS: what is softer at either end of a turn is not part of it
NOISE = 33  # standard deviation of the comfort noise, about -60 dBFS
TAIL = 1.0  # seconds after the last word
FRAME = 160  # samples in the 20 ms that a media message carries; a recording is a whole number of them
TURN = re.compile(r"(sdr|customer)(?: ([+-]\d+(?:\.\d+)?))?: (.+)")
NEEDS = {
    "festival": "/usr/bin/text2wave",
    "festvox-us-slt-hts": "/usr/share/festival/voices/us/cmu_us_slt_arctic_hts",
    "sox": "/usr/bin/sox",
}


def turns(script):
    for number, line in enumerate(script.read_text().splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            match = TURN.fullmatch(line.strip())
            if not match:
                sys.exit(f"{script.name}:{number}: not a turn: {line}")
            speaker, pause, text = match.groups()
            yield speaker, float(pause or 0.4), text


def spoken(speaker, text, folder):
    """The turn's 16-bit samples, from its first audible one to its last."""
    (folder / "turn.txt").write_text(text)
    subprocess.run(["text2wave", "-eval", "(voice_cmu_us_slt_arctic_hts)", "turn.txt", "-o", "turn.wav"], cwd=folder, check=True)
    sox = ["sox", "-R", "turn.wav", "-t", "s16", "-c", "1", "-", *DEEPER[speaker], "gain", "-n", "-3", "rate", "-h", str(RATE)]
    samples = array.array("h", subprocess.run(sox, cwd=folder, check=True, stdout=subprocess.PIPE).stdout)
    audible = [i for i, sample in enumerate(samples) if abs(sample) > SILENT]
    return samples[audible[0] : audible[-1] + 1]


def build(script, target):
    placed = []
    end = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for speaker, pause, text in turns(script):
            samples = spoken(speaker, text, folder)
            start = max(0, end + round(pause * RATE))
            placed.append((speaker, start, samples, text))
            end = max(end, start + len(samples))

    length = -(-(end + round(TAIL * RATE)) // FRAME) * FRAME
    noise = random.Random(script.name)
    frames = array.array("h", (round(noise.gauss(0, NOISE)) for _ in range(2 * length)))
    for speaker, start, samples, _ in placed:
        for i, sample in enumerate(samples, start):
            at = 2 * i + CHANNELS.index(speaker)
            frames[at] = max(-32768, min(32767, frames[at] + sample))

    wav = target / f"{script.stem}.wav"
    sox = ["sox", "-D", "-t", "s16", "-r", str(RATE), "-c", "2", "-", "-e", "mu-law", str(wav)]
    subprocess.run(sox, input=frames.tobytes(), check=True)
    listed = [
        {"speaker": speaker, "startMs": start * 1000 // RATE, "endMs": (start + len(samples)) * 1000 // RATE, "text": text}
        for speaker, start, samples, text in sorted(placed, key=lambda turn: turn[1])
    ]
    lines = ",\n".join("  " + json.dumps(turn) for turn in listed)
    wav.with_suffix(".json").write_text(f"[\n{lines}\n]\n")
    print(f"{wav.name}: {length / RATE:.2f} s, {wav.stat().st_size:,} bytes")


missing = [package for package, path in NEEDS.items() if not pathlib.Path(path).exists() and not shutil.which(pathlib.Path(path).name)]
if missing:
    sys.exit("Missing Debian packages: apt-get install " + " ".join(missing))
target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else RESOURCES
target.mkdir(parents=True, exist_ok=True)
for script in sorted(HERE.glob("*.txt")):
    build(script, target)
