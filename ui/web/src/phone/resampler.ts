/** Zero crossings of the filter to each side: 3 ms at 8,000 Hz. */
const REACH = 24;

/** Kaiser's for 60 dB; with REACH, a transition of 600 Hz at 8,000 Hz. */
const BETA = 5.65;

/** Half the amplitude at this part of the lower rate: what folds back from above half of it is 60 dB down. */
const CUTOFF = 0.4625;

/**
 * Makes one sample rate of another, a piece at a time: a windowed sinc that lets nothing through
 * that the lower rate cannot carry.
 */
export class Resampler {
  /** Input samples that the next outputs still need, the oldest first. */
  private held: Float32Array<ArrayBufferLike>;
  /** Where the next output is in `held`: a whole sample, and `up` parts of one. */
  private at: number;
  private part = 0;
  private readonly up: number;
  private readonly down: number;
  private readonly half: number;
  /** By part; each from `half - 1` samples before the output to `half` after it. */
  private readonly filters: Float32Array[];

  /** Whole rates in Hz. */
  constructor(from: number, to: number) {
    const shared = greatestDivisor(from, to);
    this.up = to / shared;
    this.down = from / shared;
    const lower = Math.min(from, to);
    this.half = from === to ? 1 : Math.ceil((REACH * from) / lower);
    this.filters = Array.from({ length: this.up }, (_, part) =>
      from === to ? Float32Array.of(1, 0) : filter(part / this.up, this.half, (2 * CUTOFF * lower) / from),
    );
    this.held = new Float32Array(this.half - 1);
    this.at = this.half - 1;
  }

  /** All that these samples make certain; what they only begin comes with the next. */
  next(samples: Float32Array): Float32Array {
    const all = new Float32Array(this.held.length + samples.length);
    all.set(this.held);
    all.set(samples, this.held.length);
    const made: number[] = [];
    while (this.at + this.half < all.length) {
      made.push(this.sample(all));
      this.part += this.down;
      this.at += Math.floor(this.part / this.up);
      this.part %= this.up;
    }
    const used = Math.min(all.length, this.at - (this.half - 1));
    this.held = all.slice(used);
    this.at -= used;
    return Float32Array.from(made);
  }

  private sample(all: Float32Array): number {
    const taps = this.filters[this.part] as Float32Array;
    const from = this.at - (this.half - 1);
    let sum = 0;
    for (let i = 0; i < taps.length; i++) sum += (taps[i] as number) * (all[from + i] as number);
    return sum;
  }
}

/** Lets a constant through as it is. */
function filter(part: number, half: number, bandwidth: number): Float32Array {
  const taps = Array.from({ length: 2 * half }, (_, i) => {
    const distance = i - (half - 1) - part;
    return sinc(distance * bandwidth) * kaiser(distance / half);
  });
  const sum = taps.reduce((a, b) => a + b, 0);
  return Float32Array.from(taps, (tap) => tap / sum);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
}

/** The modified Bessel function of the first kind, of order 0. */
function bessel(x: number): number {
  let sum = 1;
  for (let term = 1, k = 1; term > sum * 1e-9; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
