/**
 * The sentence around an offset, half-open, with its end and closing marks; sentences do not go over lines. A cursor
 * right behind an end still belongs to the sentence that was just ended. Linear in the length of the line.
 */
export declare function sentenceAround(text: string, offset: number): {
    start: number;
    end: number;
};
