import { PhraseTable } from '../quantities/phrases';

/** Benchmarks, leaderboards and test suites by name; the case of letters does not matter. One row a field. */
const NAMES: readonly string[] = listed([
  // Knowledge and reasoning
  `MMLU-Pro, MMLU-Redux, MMLU, MMMLU, CMMLU, C-Eval, GPQA Diamond, GPQA, SuperGPQA, Humanity's Last Exam`,
  `Humanity’s Last Exam, HLE, BIG-Bench Hard, BIG-Bench, BBH, BBEH, ARC-AGI-1, ARC-AGI-2, ARC-AGI-3, ARC-AGI`,
  `ARC-Challenge, ARC-C, ARC-E, HellaSwag, WinoGrande, PIQA, SIQA, BoolQ, OpenBookQA, CommonsenseQA, TruthfulQA`,
  `TriviaQA, NaturalQuestions, Natural Questions, SimpleQA, DROP, AGIEval, SQuAD, SuperGLUE, GLUE, LAMBADA`,
  `WikiText, ZebraLogic, MuSR, KOR-Bench, StrategyQA, EnigmaEval, FrontierScience, CritPt, SimpleBench, GDPval`,
  // Mathematics
  `GSM8K, GSM-8K, GSM-Hard, GSM1K, MATH-500, MATH500, MATH Level 5, MathVista, MathVision, MathVerse, MATH`,
  `MGSM, AIME 2024, AIME 2025, AIME 2026, AIME24, AIME25, AIME, HMMT, USAMO, AMC, IMO, FrontierMath`,
  `OlympiadBench, Omni-MATH, miniF2F, MiniF2F, PutnamBench, CNMO, BeyondAIME, ProofBench`,
  // Code and agents
  `HumanEval+, HumanEval, MBPP+, MBPP, MultiPL-E, EvalPlus, LiveCodeBench Pro, LiveCodeBench, LiveBench`,
  `BigCodeBench, Codeforces, SWE-bench Verified, SWE-bench Lite, SWE-bench Pro, SWE-bench Multilingual`,
  `SWE-bench Multimodal, SWE-bench, Multi-SWE-bench, SWE-Lancer, SWE-rebench, Aider Polyglot, Aider`,
  `Terminal-Bench 2.0, Terminal-Bench, TerminalBench, τ-bench, τ²-bench, tau-bench, tau2-bench, TAU-bench, BFCL`,
  `Berkeley Function Calling Leaderboard, WebArena, VisualWebArena, WebVoyager, OSWorld-Verified, OSWorld`,
  `AndroidWorld, BrowseComp, GAIA, AgentBench, MLE-bench, PaperBench, RE-Bench, CORE-Bench, Cybench, CyberGym`,
  `ToolBench, Vending-Bench, MCP-Atlas, MCP Atlas, MCPMark, APPS, DS-1000, CRUXEval, RepoBench, Spider, BIRD`,
  `DevBench, KernelBench, SciCode, Finance Agent, METR, APEX-Agents, Toolathlon, SWE-Atlas, DeepSWE, NL2Repo`,
  `OfficeQA, WideSearch, Online-Mind2Web, Mind2Web`,
  // Instruction following, preference, chat
  `IFEval, IFBench, MT-Bench, AlpacaEval 2.0, AlpacaEval, Arena-Hard, ArenaHard, Chatbot Arena, LMArena`,
  `LMSYS Arena, LMSYS, Text Arena, WebDev Arena, Code Arena, Vision Arena, Search Arena`,
  `Artificial Analysis Intelligence Index, Intelligence Index, Artificial Analysis, Open LLM Leaderboard`,
  `Vellum, EQ-Bench, WildBench, MixEval, HealthBench, MultiChallenge, Elimination Game`,
  `Epoch Capabilities Index, ECI`,
  // Long context and retrieval
  `Needle in a Haystack, NIAH, RULER, LongBench v2, LongBench, InfiniteBench, ∞Bench, MRCR, OpenAI-MRCR`,
  `Fiction.LiveBench, HELMET, LOFT, L-Eval, MTEB, BEIR, MS MARCO, MIRACL, BRIGHT, ViDoRe`,
  // Vision, video, speech
  `MMMU-Pro, MMMU, MMBench, MME, MMVet, MM-Vet, SEED-Bench, DocVQA, ChartQA, InfoVQA, InfographicVQA, TextVQA`,
  `VQAv2, OK-VQA, AI2D, OCRBench, OmniDocBench, RealWorldQA, BLINK, POPE, CharXiv, Video-MME, VideoMME`,
  `VideoMMMU, MVBench, EgoSchema, ScreenSpot-Pro, ScreenSpot, ZeroBench, ERQA, ImageNet, ImageNet-1K, CIFAR-10`,
  `CIFAR-100, COCO, ADE20K, LVIS, GenEval, DPG-Bench, VBench, LibriSpeech, FLEURS, CommonVoice, Common Voice`,
  `MMAU, Big Bench Audio, VoiceBench, WMT, FLORES, FLORES-200, XNLI, XTREME, NuScenes, KITTI, Waymo Open`,
  // Science, medicine, law, safety
  `MedQA, MedMCQA, PubMedQA, USMLE, MultiMedQA, LegalBench, LSAT, SAT, GRE, bar exam, Uniform Bar Exam, CASP14`,
  `CASP15, CASP, FinanceBench, HarmBench, StrongREJECT, AdvBench, BBQ, WMDP, MASK, LAB-Bench, ProteinGym`,
  `WeatherBench, MLPerf, HELM, SciBench, ScienceQA, TheoremQA, Atari, NetHack, BALROG, Minecraft`,
]);

/** Metrics that benchmarks report. */
const METRICS: readonly string[] = listed([
  `accuracy, score, scores, Elo, win rate, win-rate, winrate, error rate, word error rate, WER, CER, BLEU`,
  `ROUGE, METEOR, COMET, perplexity, pass@1, pass@5, pass@10, pass@k, F1, mAP, mIoU, IoU, FID, CLIP score, AUC`,
  `AUROC, NDCG, nDCG@10, MRR, recall, precision, exact match, hallucination rate, success rate, solve rate`,
  `resolve rate, fix rate, pass rate, attack success rate, percentile, bits per byte, RMSE, MAE, R², MOS`,
  `refusal rate, loss, harness, benchmark, KL divergence, KLD, PPL`,
]);

/** Names that are also common words count only as written here. */
const EXACT: ReadonlySet<string> = new Set([
  'MATH',
  'DROP',
  'SAT',
  'APPS',
  'BIRD',
  'RULER',
  'GLUE',
  'HELM',
  'MASK',
  'BRIGHT',
  'BLINK',
  'POPE',
  'Spider',
  'LOFT',
  'GRE',
  'Aider',
  'COCO',
  'GAIA',
  'COMET',
  'Atari',
  'Minecraft',
  'BIRD',
  'METR',
  'MME',
  'IMO',
  'AMC',
  'HLE',
  'HELMET',
  'METEOR',
  'ROUGE',
  'Vellum',
]);

/** Names for look-up with the name to give out; the third says that case matters. */
const BENCHMARKS: readonly (readonly [string, string, boolean])[] = NAMES.map((name) => [name, name, EXACT.has(name)]);

/** Looks benchmarks up by their names. */
export const BENCHMARK_TABLE = new PhraseTable(BENCHMARKS);

/** Looks metrics up by their names. */
export const METRIC_TABLE = new PhraseTable(METRICS.map((name) => [name, name]));

/** The names of rows in which they are separated by commas. */
function listed(rows: readonly string[]): readonly string[] {
  return rows.flatMap((row) => row.split(', '));
}
