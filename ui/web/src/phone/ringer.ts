/** What tells a colleague that a customer's call rings. */
export interface Bell {
  ring(): void;
  stop(): void;
}

/** Two tones, a second on and two off, for a minute at most. A page that nobody has touched yet stays silent. */
export class Ringer implements Bell {
  private context: AudioContext | null = null;

  ring(): void {
    if (this.context || typeof AudioContext === 'undefined') return;
    const context = new AudioContext();
    this.context = context;
    const gain = context.createGain();
    gain.gain.value = 0;
    gain.connect(context.destination);
    for (const frequency of [587, 740]) {
      const tone = context.createOscillator();
      tone.frequency.value = frequency;
      tone.connect(gain);
      tone.start();
    }
    const now = context.currentTime;
    for (let at = 0; at < 60; at += 3) {
      gain.gain.setTargetAtTime(0.06, now + at, 0.02);
      gain.gain.setTargetAtTime(0, now + at + 1, 0.05);
    }
  }

  stop(): void {
    void this.context?.close();
    this.context = null;
  }
}
