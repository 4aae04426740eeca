import fc from 'fast-check';

// fast-check's own units 'binary' and 'grapheme' take half a second to set up, and have no lone surrogates.
const unit = fc.oneof(fc.nat(0x7f), fc.nat(0x2fff), fc.nat(0xffff)).map((code) => String.fromCharCode(code));

/** Texts of any code units, lone surrogates and controls included. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(unit, { maxLength }).map((units) => units.join(''));
