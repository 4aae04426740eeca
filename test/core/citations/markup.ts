/** Pieces of text of which Markdown could make something else than words. */
export const MARKUP: readonly string[] = '* _ [ ] ( ) <b> &amp; ` \\ | # ! word ~~ $ ^ : " 1.'.split(' ').concat(' ');
