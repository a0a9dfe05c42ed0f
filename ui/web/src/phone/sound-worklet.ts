import { decode, encode } from './mu-law';
import { Resampler } from './resampler';

const RATE = 8_000;

/** 20 ms at 8,000 Hz. */
const FRAME = 160;

/** Sound that waits at most: 400 ms; what is older is dropped. */
const MOST_WAITING = 20 * FRAME;

/** Sound that has to be there before it is heard, so that a late frame makes no gap: 60 ms. */
const FIRST_WAITING = 3 * FRAME;

interface Processor {
  readonly port: MessagePort;
}
declare const AudioWorkletProcessor: new () => Processor;
declare const sampleRate: number;
declare function registerProcessor(name: string, type: new () => Processor): void;

/** Takes the microphone at the rate that it comes in, and posts it as frames of mu-law. */
class Microphone extends AudioWorkletProcessor {
  private readonly resampler = new Resampler(sampleRate, RATE);
  private frame = new Uint8Array(FRAME);
  private filled = 0;

  process([input]: Float32Array[][]): boolean {
    const samples = input?.[0];
    if (!samples) return true;
    for (const sample of this.resampler.next(samples)) {
      this.frame[this.filled++] = encode(sample);
      if (this.filled === FRAME) {
        this.port.postMessage(this.frame.buffer, [this.frame.buffer]);
        this.frame = new Uint8Array(FRAME);
        this.filled = 0;
      }
    }
    return true;
  }
}

/** Plays the frames of mu-law that are posted to it. */
class Speaker extends AudioWorkletProcessor {
  private waiting: number[] = [];
  private flowing = false;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
      for (const byte of new Uint8Array(data)) this.waiting.push(decode(byte));
      if (this.waiting.length > MOST_WAITING) this.waiting.splice(0, this.waiting.length - MOST_WAITING);
    };
  }

  process(_: unknown, [output]: Float32Array[][]): boolean {
    const out = output?.[0];
    if (!out) return true;
    this.flowing = this.flowing ? this.waiting.length > 0 : this.waiting.length >= FIRST_WAITING;
    if (this.flowing) out.set(this.waiting.splice(0, out.length));
    return true;
  }
}

registerProcessor('microphone', Microphone);
registerProcessor('speaker', Speaker);
