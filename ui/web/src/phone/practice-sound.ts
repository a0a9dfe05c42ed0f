import type { Fault } from './driver';
import worklet from './sound-worklet?worker&url';

/** Microphone and loudspeaker of a practice call: frames of 20 ms, mu-law, 8,000 Hz. */
export interface PracticeSound {
  play(frame: ArrayBuffer): void;
  /** Nothing that the microphone hears leaves the browser. */
  mute(on: boolean): void;
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
  private readonly loudspeaker = new AudioContext({ sampleRate: 8_000, latencyHint: 'interactive' });
  /** Of the rate that the browser gives it: Firefox takes no microphone into one of another rate. */
  private readonly ear = new AudioContext({ latencyHint: 'interactive' });
  private readonly hears: Promise<void>;
  private speaker: AudioWorkletNode | null = null;
  private microphone: MediaStream | null = null;
  private source: MediaStreamAudioSourceNode | null = null;
  private muted = false;
  private closed = false;

  constructor(private readonly hearing: Hearing) {
    this.hears = this.ear.audioWorklet.addModule(worklet);
    this.hears.catch(() => {}); // Who listens is told.
    void this.open();
    void this.listen();
  }

  play(frame: ArrayBuffer): void {
    this.speaker?.port.postMessage(frame, [frame]);
  }

  mute(on: boolean): void {
    this.muted = on;
    for (const track of this.microphone?.getTracks() ?? []) track.enabled = !on;
  }

  close(): void {
    this.closed = true;
    this.stopMicrophone();
    void this.loudspeaker.close();
    void this.ear.close();
  }

  private async open(): Promise<void> {
    try {
      await this.loudspeaker.audioWorklet.addModule(worklet);
    } catch (cause) {
      if (!this.closed) throw cause;
    }
    if (this.closed) return;
    this.speaker = new AudioWorkletNode(this.loudspeaker, 'speaker', { numberOfInputs: 0 });
    this.speaker.connect(this.loudspeaker.destination);
  }

  private async listen(again = false): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
      });
      this.microphone = stream;
      this.mute(this.muted);
      await this.hears;
      if (this.closed) return this.stopMicrophone();
      this.takeFrom(stream);
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

  private takeFrom(stream: MediaStream): void {
    const node = new AudioWorkletNode(this.ear, 'microphone', {
      numberOfOutputs: 0,
      channelCount: 1,
      channelCountMode: 'explicit',
    });
    node.port.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => this.hearing.spoken(data);
    this.source?.disconnect();
    this.source = this.ear.createMediaStreamSource(stream);
    this.source.connect(node);
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
