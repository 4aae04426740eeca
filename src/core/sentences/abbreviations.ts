/**
 * Abbreviations whose full stop does not end a sentence, in lower case and without the last full stop, by what must
 * follow for that. ICU knows some of them in some versions; this list does not count on it.
 */
export const ABBREVIATIONS: Readonly<Record<'always' | 'number' | 'name', ReadonlySet<string>>> = {
  /** Nothing ends with these: "approx. 12%", "vs. GPT-4", "e.g. Llama". */
  always: new Set(
    'approx|vs|e.g|i.e|eg|ie|cf|viz|incl|excl|esp|dr|mr|mrs|ms|messrs|prof|rev|hon|sen|rep|gov|gen|lt|col|capt|pres|st|mt|resp|ca|circa'.split(
      '|',
    ),
  ),
  /** Only before a number or a bracket: "No. 1", "Fig. 2", "est. 2023", "max. 5 GB". */
  number: new Set(
    'no|nos|nr|fig|figs|eq|eqs|sec|sect|vol|p|pp|ch|art|par|para|app|tab|tbl|est|max|min|avg|al|ed|eds|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|bn|mn|tn|m|k|b'.split(
      '|',
    ),
  ),
  /** Unless a word follows that opens a sentence: "Apple Inc. shares", "the U.S. Army", but "in the U.S. The …". */
  name: new Set(
    'inc|corp|ltd|co|llc|plc|bros|u.s|u.k|u.n|e.u|u.a.e|u.s.a|d.c|l.a|n.y|a.i|a.m|p.m|ph.d|m.d|b.a|m.a|m.sc|b.sc|jr|sr|dept|univ|assn|intl|natl|al'.split(
      '|',
    ),
  ),
};

/** Words that open a sentence when written with a capital, and so end one before them even after "Inc.". */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'a|an|the|this|that|these|those|it|its|they|their|he|she|his|her|we|our|you|your|i|there|here|in|on|at|by|for|from|with|' +
    'as|to|of|but|and|or|so|yet|if|when|while|where|after|before|since|until|because|although|though|however|meanwhile|' +
    'moreover|still|then|now|what|who|why|how|which|some|many|most|all|both|one|each|every|no|not|another|other|only|even|' +
    'over|under|about|between|during|according|overall|also|last|today|yesterday|earlier|later|next|finally|instead'
  ).split('|'),
);

/** Words after which a single capital letter is a label and not an initial: "Series B. Mistral raised …". */
export const LABELLED: ReadonlySet<string> = new Set(
  'series|class|plan|option|level|type|grade|phase|part|section|appendix|vitamin|round|group|team|model|exhibit|annex'.split(
    '|',
  ),
);
