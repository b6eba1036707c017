/** Weights are summed two to a number, each in 16 bits with this added so that none is negative. */
export const BIAS = 128;
/** Bytes a feature: a biased weight for each label, filled up to whole numbers of 32 bits, little-endian. */
export const WIDTH = 12;
/** The same in numbers of 32 bits. */
export const ROW = WIDTH / 4;
