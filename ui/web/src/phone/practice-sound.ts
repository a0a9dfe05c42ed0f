import type { Fault } from './driver';
import worklet from './sound-worklet?worker&url';

/** Microphone and loudspeaker of a practice call: frames of 20 ms, mu-law, 8,000 Hz. */
export interface PracticeSound {
  play(frame: ArrayBuffer): void;
  close(): void;
}

export interface Hearing {
  /** The microphone works from now on. */
  opened(): void;
  spoken(frame: ArrayBuffer): void;
  fault(fault: Fault): void;
  /** The microphone went, and another took its place. */
  changed(): void;
}

export type OpenSound = (hearing: Hearing) => PracticeSound;

/** Opens both; a microphone that is not there does not keep the other side from being heard. */
export function openBrowserSound(hearing: Hearing): PracticeSound {
  return new BrowserSound(hearing);
}

class BrowserSound implements PracticeSound {
  private readonly context = new AudioContext({ sampleRate: 8_000, latencyHint: 'interactive' });
  private readonly ready: Promise<void>;
  private speaker: AudioWorkletNode | null = null;
  private microphone: MediaStream | null = null;
  private closed = false;

  constructor(private readonly hearing: Hearing) {
    this.ready = this.open();
    void this.listen();
  }

  play(frame: ArrayBuffer): void {
    this.speaker?.port.postMessage(frame, [frame]);
  }

  close(): void {
    this.closed = true;
    this.stopMicrophone();
    void this.context.close();
  }

  private async open(): Promise<void> {
    await this.context.audioWorklet.addModule(worklet);
    if (this.closed) return;
    this.speaker = new AudioWorkletNode(this.context, 'speaker', { numberOfInputs: 0 });
    this.speaker.connect(this.context.destination);
  }

  private async listen(again = false): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
      });
      this.microphone = stream;
      await this.ready;
      if (this.closed) return this.stopMicrophone();
      const source = this.context.createMediaStreamSource(stream);
      const node = new AudioWorkletNode(this.context, 'microphone', { numberOfOutputs: 0 });
      node.port.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => this.hearing.spoken(data);
      source.connect(node);
      stream.getAudioTracks()[0]?.addEventListener('ended', () => {
        if (!this.closed) void this.listen(true);
      });
      if (again) this.hearing.changed();
      this.hearing.opened();
    } catch (cause) {
      this.stopMicrophone();
      if (!this.closed) this.hearing.fault(microphoneFault(cause));
    }
  }

  private stopMicrophone(): void {
    for (const track of this.microphone?.getTracks() ?? []) track.stop();
    this.microphone = null;
  }
}

function microphoneFault(cause: unknown): Fault {
  return cause instanceof DOMException && cause.name === 'NotAllowedError'
    ? 'microphone_refused'
    : 'no_microphone';
}
