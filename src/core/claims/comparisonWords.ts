import { wordSet } from '../text/wordSet';

/** What a comparison needs behind the words that start it. */
export type Needs =
  /** Any name, or a class of things that are compared: "outperforms X", "outperforms larger models". */
  | 'rival'
  /** The same but for companies and countries, which surpass each other in other things: "surpasses RAG". */
  | 'contender'
  /** Any name: "outperforms X". */
  | 'name'
  /** A model, a chip or a version of one: "rivals GPT-4", not a company's estimate. */
  | 'model'
  /** A benchmark: "state of the art on X". */
  | 'test'
  /** A word for a list of places: "tops the rankings". */
  | 'leaderboard'
  /** A word for what was named before, and what it is compared on: "outperforms it on every benchmark". */
  | 'pronoun'
  /** A word for cost or size: "a fraction of the cost". */
  | 'measure'
  /** A comparative: "orders of magnitude cheaper". */
  | 'comparative';

/** Words that start a comparison, with what must follow; verbs in all their forms. */
export const STARTS: readonly (readonly [Needs, string])[] = [
  [
    'contender',
    `surpass, surpasses, surpassed, surpassing, beat, beats, beating, match, matches, matched, matching, exceed, exceeds, exceeded, exceeding, matches or exceeds, match or exceed,
    matches or beats, match or beat, matches or outperforms, match or outperform, matching or exceeding, matches or surpasses, match or surpass, ages ahead of, miles ahead of`,
  ],
  [
    'rival',
    `outperform, outperforms, outperformed, outperforming, outscore, outscores, outscored, outscoring, outclass, outclasses, outclassed, outcompete, outcompetes,
    outshine, outshines, outshone, outshining, dominates, pareto-dominates, wipe the floor with, wipes the floor with, performs better than, perform better than, performed better than, performing better than, performs comparably to or better than, perform comparably to or better than, performed comparably to or better than, competitive with or even superior to, competitive with or superior to, comparable to or better than, on par with or better than, does better than, do better than, did better than,
    matching the performance of, matches the performance of, match the performance of, matched the performance of, rivals the performance of, rivaling the performance of, recover the performance of, recovers the performance of, recovering the performance of, approach the performance of, approaches the performance of,
    reach the performance of, reaches the performance of, closer in quality to, close in quality to, exceeding the performance of, exceeds the performance of, surpass the performance of, surpasses the performance of, surpassed the performance of, surpassing the performance of, matching the capabilities of, matches the capabilities of, match the capabilities of,
    performs at a similar level to, perform at a similar level to, performing at a similar level to, performs similarly to, perform similarly to, performing similarly to, performed similarly to, performs identically to, performing identically to, around the same level as, around the same level of, at parity with, competitive with or even,
    underperform, underperforms, underperformed, underperforming, equivalence to, equivalence with, parity with, gap with, gap to, win against, wins against, won against, wins over, competitive with, competitive among, on par with, on a par with, comparable to, comparable with, superior to, inferior to, comparably to, comparably with, preferred over, preferred to`,
  ],
  [
    'name',
    `same level as, outpace, outpaces, outpaced, on par with, on a par with, comparable to, comparable with, comparable in practice to, comparable in practice with, competitive with, competitive results versus, competitive results against, competitive results with, superior to, inferior to, neck and neck with, in the ballpark of, in the same ballpark as, performs close to, performing close to, in the league of, in the same league as, within reach of, comparably to, comparably with, edges out, edged out, edging out, falls short of, fell short of, fall short of, falling short of, short of the likes of,
    lags behind, lagged behind, lagging behind, leapfrogs, leapfrogged, parity with, on the level of, improvement over, improvements over, speedup over, speedups over, speed up over, gains over, gain over, advantage over, advantages over, reductions compared to, reduction compared to, improvement compared to,
    improvements compared to, gains compared to, savings compared to, reductions compared with, savings compared with`,
  ],
  [
    'model',
    `beat, beats, beating, beaten, ties with, tied with, tying with, rival, rivals, rivaled, rivalled, rivaling, rivalling, match, matches, matched, matching, exceed, exceeds, exceeded, exceeding, tops, topped, topping, bested, besting, trail, trails, trailed, trailing, eclipse, eclipses, eclipsed, eclipsing, crush, crushes, crushed, crushing, smoke, smokes, approach, approaches, approached, approaching, ahead of, far behind, well behind, substantially behind, significantly behind, slightly behind, close to, comes close to, dominate, dominates, dominated, equals`,
  ],
  [
    'contender',
    `outperformed by, beaten by, surpassed by, outclassed by, bested by, overtaken by, edged out by, mogged by, crushed by`,
  ],
  [
    'pronoun',
    `outperform, outperforms, outperformed, outperforming, beat, beats, beating, surpass, surpasses, surpassing`,
  ],
  ['leaderboard', `tops, topped, topping, leads, led, leading`],
  [
    'test',
    `performs best, perform best, performed best, state of the art, state of the art results, sota, new record, record, records, best in class, tops, topped, topping, leads, leading, excels, ranks first, strongest, best performing, flat on, best results, best score, best scores, highest score, highest scores, frontier performance`,
  ],
  ['measure', `fraction of the, fraction of its, fraction of their, fraction of what, fraction of`],
  ['comparative', `orders of magnitude, order of magnitudes`],
];

/** Adjectives that compare performance only where a noun of quality stands before: "quality close to GPT-4". */
export const ALIKE = wordSet('similar equal equivalent akin close identical');

/** Comparatives that "than" can follow; those of time and amount alone compare no performance. */
export const COMPARATIVES = wordSet(
  `better worse stronger weaker smarter faster slower cheaper pricier higher lower larger smaller bigger greater easier harder quicker safer lighter heavier leaner richer shorter longer closer`,
);
/** Adverbs that make a comparative of the next word: "more efficient". */
export const DEGREES = wordSet('more less');

/** What is gained or lost over something, or how it does beside it: "gains compared to Hopper", "poor compared with X". */
export const GAIN =
  /^(?:gains?|improvements?|reductions?|increases?|boosts?|advantages?|speed-?ups?|savings|drops?|losses|underperform(?:s|ed|ing)?|excels?|great|good|poor|poorly|impressive|strong|weak)$/;

/** Nouns of what is compared: "better performance than X". */
export const QUALITY =
  /^(?:performance|capabilit(?:y|ies)|qualit(?:y|ies)|results?|accuracy|scores?|perplexity|reasoning|efficiency|abilit(?:y|ies)|benchmarks?|intelligence|speeds?|latency|throughput|costs?|prices?|answers?|responses?|outputs?|robustness|fidelity|reliability)$/;
/** What a vague part is a part of. */
export const MEASURE =
  /^(?:costs?|prices?|size|compute|parameters?|budget|time|energy|power|memory|resources|gpus?|money|expense|data|hardware)$/;
/** What "orders of magnitude" makes more or less of. */
export const DEGREE_AFTER =
  /^(?:more|less|fewer|cheaper|faster|slower|larger|bigger|smaller|better|worse|higher|lower|greater|off)$/;
/** Words by which a comparison is one of cost, speed or size. */
export const EXPENSE =
  /^(?:costs?|prices?|cheaper|pricier|expensive|faster|slower|quicker|latency|throughput|speeds?|lighter|leaner|reductions?|savings)$/;

/** Words that may stand between the start and the name: "outperforms the much larger GPT-4". */
export const FILLERS = wordSet(
  `the a an its their his our all both even much far larger smaller bigger other leading proprietary closed open source standard previous existing current state of art models model like such as than that those or better worse by to with and also
  significantly slightly comparable similar levels level performance quality capabilities results competitor competitors rival rivals counterparts counterpart predecessor predecessors flagship frontier popular established s industry latest top strong most accuracy scores
  speed recent newer older dense versions version including prior best commercial full base original likes`,
);
/** Nouns for all that can be compared in performance: "outperforms earlier methods". */
export const RIVALS =
  /^(?:models?|llms?|vlms?|methods?|baselines?|approaches|techniques|systems?|agents?|algorithms?|variants?|alternatives?|versions?|solutions|architectures|setups|transformers?|chatbots?|humans?|experts|engineers?|doctors|physicians|peers|frameworks|pipelines?|competition|ones|gpt|offerings|tools|ensembles|designs|implementations|kernels?|encoders|prompting)$/;
/** Lists of places by performance. */
export const LEADERBOARD = /^(?:leaderboards?|rankings)$/;
/** What companies beat that is no rival. */
export const EXPECTATIONS =
  /^(?:expectations?|estimates?|forecasts?|consensus|earnings|revenue|guidance|targets?|odds|deadlines?|records?|eps|gdp|inflation)$/;
/** Words that stand for a model named before. */
export const COUNTERPARTS = /^(?:counterparts?|predecessors?|competitors?|rivals)$/;
/** Words after a name's hyphen that make a level of it: "GPT-4-level", "BF16-like". */
export const LEVEL = wordSet('level class like grade quality caliber calibre');
