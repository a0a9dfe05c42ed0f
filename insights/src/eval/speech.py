"""For what is put through speech (through-speech.sh): hearing it, and keeping it apart from other texts."""
import pathlib
import re
import subprocess

RUN = 5


def runs(text):
    words = text.split()
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def runs_below(folders):
    """Of all tables and texts there; cells and alternatives are apart, punctuation is not read."""
    found = set()
    for folder in folders:
        for file in sorted(pathlib.Path(folder).rglob("*.t[xs][tv]")):
            for part in re.split(r"[\n\t|/:=]", file.read_text().lower()):
                found |= runs(re.sub("[^a-z' -]", " ", part))
    return found


def hear(texts):
    script = pathlib.Path(__file__).resolve().with_name("through-speech.sh")
    heard = subprocess.run([script], input="".join(t + "\n" for t in texts), capture_output=True, text=True, check=True)
    lines = heard.stdout.splitlines()
    assert len(lines) == len(texts)
    return lines
