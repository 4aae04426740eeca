import { wordSet } from '../text/wordSet';

/** The words by which a text says who says so. Tables only: what is done with them stands in the files that use them. */

/**
 * Who a verb's subject must be for it to report. `anyone`: a name, a person, a text. `text`: a report, an estimate, for
 * "the models showed gains" reports nothing while "the study showed gains" does. `handle`: a social handle or a
 * person, for a company that "posted a profit" made it.
 */
export type VerbKind = 'anyone' | 'text' | 'handle';

/** Third person, past tense, participles; the plain form last, after a slash, where there is one worth having. */
const VERBS: Readonly<Record<VerbKind, string>> = {
  anyone: `
    says said saying /say claims claimed claiming /claim reports reported reporting /report tells told telling /tell
    estimates estimated estimating /estimate notes noted noting /note argues argued arguing /argue
    announces announced announcing /announce forecasts forecasted forecasting /forecast predicts predicted predicting /predict
    projects projected projecting /project expects expected expecting /expect warns warned warning /warn
    states stated stating /state writes wrote writing /write reveals revealed revealing /reveal
    discloses disclosed disclosing /disclose confirms confirmed confirming /confirm asserts asserted asserting /assert
    touts touted touting /tout boasts boasted boasting /boast highlights highlighted highlighting /highlight
    cites cited citing /cite quotes quoted quoting /quote mentions mentioned mentioning /mention
    explains explained explaining /explain believes believed believing /believe reckons reckoned reckoning /reckon
    calculates calculated calculating /calculate guides guided guiding pledges pledged pledging /pledge
    promises promised promising /promise attributes attributed attributing /attribute agrees agreed agreeing /agree
    describes described describing /describe discusses discussed discussing /discuss stresses stressed stressing /stress
    emphasizes emphasized emphasizing emphasises emphasised emphasising admits admitted admitting /admit
    acknowledges acknowledged acknowledging /acknowledge concedes conceded conceding /concede insists insisted insisting
    /insist contends contended contending /contend concludes concluded concluding /conclude observes observed observing
    complains complained complaining /complain tweets tweeted tweeting summarizes summarized summarizing summarises
    summarised summarising recalls recalled recalling advertises advertised advertising /advertise alleges alleged
    alleging /allege speculates speculated speculating /speculate finds found finding /find cautions cautioned
    cautioning /caution testifies testified testifying differentiates differentiated documents documented pointed pointing
    declares declared declaring /declare reiterates reiterated reiterating warrants asserts theorizes theorized
    /theorize suspects suspected suspecting /suspect recommends recommended /recommend questions questioned lists hints hinted hinting guesses guessed sees /see
    thinks /think`,
  text: `
    shows showed showing /show suggests suggested suggesting /suggest indicates indicated indicating /indicate
    demonstrates demonstrated puts putting /put lists listed listing /list details detailed pegs pegged /peg gives gave
    ranks ranked places placed counts counted implies implied /imply values valued rates rated measures measured
    records recorded asks asked tracks tracked quantifies quantified`,
  handle: `
    shares shared sharing /share posts posted posting /post adds added adding /add verifies verified verifying quips
    quipped jokes joked remarks remarked replies replied`,
};

/** A form of a reporting verb. */
interface VerbForm {
  readonly kind: VerbKind;
  /** "say": after a name it is taken for a noun where it can be one ("the Meta report"). */
  readonly isPlain: boolean;
}

function formsOf(kind: VerbKind): [string, VerbForm][] {
  return [...wordSet(VERBS[kind])].map((form) => [form.replace('/', ''), { kind, isPlain: form.startsWith('/') }]);
}

/** Every form of a reporting verb. */
export const REPORTING_VERBS: ReadonlyMap<string, VerbForm> = new Map([
  ...formsOf('handle'),
  ...formsOf('text'),
  ...formsOf('anyone'),
]);

/** Forms that are nouns too: "DeepSeek's claims", "the Meta report". */
export const VERBS_OR_NOUNS = wordSet(`
  claim claims report reports estimate estimates note notes forecast forecasts project projects state states highlight
  highlights quote quotes mention mentions guides pledge pledges promise promises stress stresses tweets documents finds
  show shows list lists details ranks places counts values rates measures records share shares post posts tracks
  warrants suspects finding questions jokes remarks`);

/** Texts that one can quote from: "in a study of …", "from the GPT-3 paper", "per the filing". */
export const SETTING_NOUNS = wordSet(`
  report reports study studies survey surveys paper papers poll polls analysis analyses filing filings document documents
  memo memos article articles story outlook investigation audit post posts tweet tweets thread blog blogpost statement
  interview interviews podcast letter prospectus presentation transcript testimony whitepaper preprint brief briefing
  newsletter announcement page review assessment editorial column magazine newspaper roadmap earnings s-1 10-k 10-q 8-k
  card docs documentation datasheet readme notes sheet lawsuit complaint indictment ruling abstract caption trial
  experiment website site webpage homepage`);

/** Texts that report as a subject: those, and what can only say something and not be quoted from. */
export const REPORTING_NOUNS: ReadonlySet<string> = new Set([
  ...SETTING_NOUNS,
  ...wordSet(`
  estimate estimates forecast forecasts projection projections research evaluation evaluations benchmark benchmarks
  leaderboard index census bulletin release coverage specs outlet bridge discussions polling calculations headlines suit
  database dataset lawsuits slides`),
]);

/** What reports only when it is somebody's: "Similarweb data show", "OpenAI's own figures put". */
export const OWNED_TEXTS = wordSet(
  'data figures numbers statistics stats count counts tally test tests testing trial trials experiment experiments benchmarks',
);

/** People whose showing is a report: "the authors show that". */
export const SCHOLARS = wordSet(
  'author authors researcher researchers scientist scientists analyst analysts economist economists team',
);

/** Verbs that make a speaker of any noun: "the utility says". */
export const STRONG_VERBS = wordSet(
  'say says said saying tell tells told argue argues argued warn warns warned allege alleges alleged insist insists insisted',
);

/** People and bodies that say something without being named further: "the company says", "two people told". */
export const SPEAKERS = wordSet(`
 company companies firm firms startup start-up lab labs team authors author researchers researcher scientists scientist
 analyst analysts users user official officials executives executive experts expert economist economists investors
 investor people insiders spokesperson spokesman spokeswoman founder founders ceo cto cfo chief
 developers developer engineers engineer employees employee staff students regulator regulators agency ministry
 department government commission court bank university institute institution organization organisation nonprofit
 members member commenter commenters critics respondents participants journalists reporter reporters vendor provider
 maker chipmaker giant bloggers skeptics sceptics observers detractors proponents advocates supporters rivals lawmakers lawyers prosecutors watchdog union`);

/** Words that stand for a speaker only as a subject: "they say", "sources told". */
export const SUBJECTS = wordSet('he she they who which others it sources person community everyone');

/** Words with a capital that name nobody: those that open a sentence, the writer's own voice, terms, months. */
export const NOT_NAMES = wordSet(`
  i we you it they he she who others sources this that these those there here the a an our my your his her its their one some many most all both each
  every no not and but or so yet if when while where after before since until because although though however
  meanwhile moreover still then now what which how as at by for from in of on to with without about over under
  between during overall also last today yesterday earlier later next finally instead only even just more less
  rumors rumours costs prices revenue revenues sales profits demand spending training inference accuracy usage
  ai ml llm llms gpu gpus cpu cpus tpu tpus api apis rag qr tv results numbers total figure table section chapter step
  part note update edit q1 q2 q3 q4 fy2023 fy2024 fy2025 fy2026 january february march april may june july august
  september october november december monday tuesday wednesday thursday friday saturday sunday`);

/** Bodies whose name is two or three capitals; other words of that form are taken for terms: "GPU", "HBM". */
export const BODIES_IN_CAPITALS: ReadonlySet<string> = new Set(
  'AMD IBM AWS SAP HP FT AP BBC CNN NYT WSJ NBC CBS ABC AFP NPR IEA IMF UN EU US UK MIT CMU SEC FTC DOJ DOE WHO UBS BCG PwC IDC GAO NSA FBI NIH NSF ESA EPA FCC RBC OECD'.split(
    ' ',
  ),
);

/** What may stand between a subject and its verb, besides adverbs in -ly: "Meta has also since said". */
export const BETWEEN = wordSet(`
  also has have had now still then even further already once again first just is are was were been be being did does do
  often only since himself herself itself themselves both all later earlier`);
export const BE_FORMS = wordSet('is are was were been be being');
