/** Words for numbers below a hundred that stand alone or after a word for tens. */
export const ONES: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

/** Words for tens; a hyphen or a space may join one of `ONES`. */
export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Words that multiply what stands before them, and stand for themselves after an article: "two million", "a million". */
export const MULTIPLIERS: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  quadrillion: 1e15,
  quintillion: 1e18,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
};

/** Vague plurals: their base word is the value, chains multiply ("tens of thousands" is 10,000). */
export const VAGUE: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  hundreds: 1e2,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
  quadrillions: 1e15,
};

/** Abbreviations after digits, glued or spaced: "$6mn", "1.5 bn". */
export const ABBREVIATED: Readonly<Record<string, number>> = {
  k: 1e3,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  mil: 1e6,
  bn: 1e9,
  bln: 1e9,
  bil: 1e9,
  tn: 1e12,
  trn: 1e12,
  tln: 1e12,
  mrd: 1e9,
};

/** Single letters, which mean a magnitude only where nothing separates them from the digits ("$6M", "7b"). */
export const LETTERS: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  m: 1e6,
  M: 1e6,
  b: 1e9,
  B: 1e9,
  t: 1e12,
  T: 1e12,
  MM: 1e6,
  mm: 1e6,
  Mn: 1e6,
  Bn: 1e9,
};

/** Places in an order as words, and from the third on what something is divided by. */
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twelfth: 12,
  fifteenth: 15,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
  thousandth: 1000,
  millionth: 1e6,
};

/** Denominators as words: "a third of", "two-fifths", "one-twentieth". */
export const DENOMINATORS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  quarter: 4,
  quarters: 4,
  ...Object.fromEntries(
    Object.entries(ORDINALS)
      .filter(([, value]) => value > 2)
      .flatMap(([word, value]) => [
        [word, value],
        [`${word}s`, value],
      ]),
  ),
};
