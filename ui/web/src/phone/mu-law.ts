const BIAS = 0x84;
const CLIP = 32_635;

/** A sample from -1 to 1 as G.711 mu-law. */
export function encode(sample: number): number {
  const value = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
  const sign = value < 0 ? 0x80 : 0;
  const biased = Math.min(CLIP, Math.abs(value)) + BIAS;
  const exponent = Math.max(0, 31 - Math.clz32(biased) - 7);
  const mantissa = (biased >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}

/** The sample of a byte of mu-law, from -1 to 1. */
export function decode(byte: number): number {
  const bits = ~byte & 0xff;
  const exponent = (bits >> 4) & 0x07;
  const magnitude = ((((bits & 0x0f) << 3) + BIAS) << exponent) - BIAS;
  return ((bits & 0x80 ? -1 : 1) * magnitude) / 32_768;
}
