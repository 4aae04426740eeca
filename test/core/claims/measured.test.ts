import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../../src/core/analyze';

/** Drafts by what is tried, with what is found in them as "text: type". */
const cases: Readonly<Record<string, readonly (readonly [draft: string, ...claims: string[]])[]>> = {
  'numbers set against each other are measured': [
    ['The new judge lifts fidelity to 0.91 vs 0.74.', '0.91: benchmark', '0.74: benchmark'],
    ['It gets 61.5% vs 48.2% for the old one.', '61.5%: benchmark', '48.2%: benchmark'],
    ['It runs on Python 3.11 vs 3.12.'],
  ],
  'benchmarks are known by the form of their names': [
    ['It reaches 71.4 on ToolCallBench.', '71.4: benchmark'],
    ['On Ledger-QA it gets 64%.', '64%: benchmark'],
  ],
  'a model in the first cell says nothing of its scores': [
    ['| Model | Overall |\n|---|---|\n| Foo-MoE-A2.7B | 40.8 |', '40.8: benchmark'],
  ],
  'long cells hold prose': [
    [
      `| Paper | Link |\n|---|---|\n| **Foo** - ${'a way of tuning that the authors describe at length; '.repeat(4)}it scores 88.5 on MMLU. | - |`,
      '88.5: benchmark',
    ],
  ],
  energy: [
    ['- Liquid cooling (PUE 1.1-1.2)', '1.1-1.2: energy'],
    ['It uses $90,000 worth of electricity daily.', '$90,000: cost'],
    ['The chips are the main source of heat (70% of total).', '70%: energy'],
  ],
  'gains on tests are measured there, others are changes': [
    ['Task accuracy rose a lot (+52%).', '+52%: benchmark'],
    ['The patch gives 6% gains in correctness.', '6% gains: benchmark'],
    ['Throughput rose a lot (+52%).', '+52%: comparison'],
    ['| Step | Latency |\n|---|---|\n| Foo | 27 ms (-53%) |', '27 ms: performance', '-53%: comparison'],
  ],
  'a part of what is earned': [
    ['Subscriptions are 41% of the net revenue.', '41%: finance'],
    ['It has a 29.5% EBIT margin.', '29.5%: finance'],
    ['The hit rate settled around 81% in the fifth round.', '81%: performance'],
    ['| Item | 2024 |\n|---|---|\n| EBIT (€M) | 791 |', '791: finance'],
  ],
  'columns of set-ups and loads': [
    [
      '| Model | TP | Req/s |\n|---|---|---|\n| Foo | 4 | 8.6 (+9%) |',
      '4: hardware',
      '8.6: performance',
      '+9%: comparison',
    ],
  ],
  'little of what others take compares': [
    ['The tuned one uses only 2% of the data.', '2%: comparison'],
    ['It keeps up while using about 25% of the parameters.', '25%: comparison'],
    ['In that mix 60% of the data is code.', '60%: data'],
  ],
  'fees and parts of firms': [
    ['The fund takes a 1.85% fee.', '1.85%: finance'],
    ['The policy rate is now 0.75%.', '0.75%: finance'],
    ['It is a 51% owned maker of chips.', '51%: finance'],
  ],
  'what tokens are counted for': [
    ['Monthly, the service sees:\n\n- 9.7T tokens at first', '9.7T tokens: adoption'],
    ['- April 2026: 12T tokens\n- May 2026: 15T tokens', '12T tokens: adoption', '15T tokens: adoption'],
    ['It was pretrained on 12T tokens in one month.', '12T tokens: data', 'one month: duration'],
    ['Average output tokens per test task: ~14K', '14K: performance'],
    ['Its token usage (~57M) is low.', '57M: performance'],
    ['On low effort it used 39,398 reasoning tokens.', '39,398 reasoning tokens: performance'],
  ],
  'so many in a time are a service that is used': [
    ['They aim at 1 million weekly rides.', '1 million weekly rides: adoption'],
    ['The tool was downloaded 1.2 million times.', '1.2 million times: adoption'],
  ],
  'rates that were reached and that are specified': [
    ['The disk sustained 6.9 GB/s in our run.', '6.9 GB/s: performance'],
    ['Each link has a bandwidth of 900 GB/s.', '900 GB/s: hardware'],
  ],
  'sizes behind a name, and what is compressed by a part': [
    ['It has `505B` total there.', '505B: model-size'],
    ['They show openFoo 2.0 Pro 505B total there.', '505B: model-size'],
    ['They compress the cache by roughly 1/4.', '1/4: comparison'],
    ['It answers 96% of our prompts.', '96%: benchmark'],
  ],
  'what costs time, and memory that chips have': [
    ['It has 25% end-to-end overhead.', '25%: comparison'],
    ['| Chip | Memory |\n|---|---|\n| MI300X | 192GB HBM3e |', '192GB HBM3e: hardware'],
    ['It wrote 40 generated tokens.', '40 generated tokens: performance'],
    ['They run Kimi K3 2.8T at home.', '2.8T: model-size'],
  ],
  'files and the room that they take': [
    ['Its checkpoint would be roughly 5 TB.', '5 TB: model-size'],
    ['All ran with the same 500 GiB cache budget.', '500 GiB: performance'],
  ],
  'lines of code, sizes of pictures and lengths of sounds': [
    ['The agent changed 4,000 lines of code.', '4,000 lines: other'],
    ['It takes pictures of 1120x1120 there.', '1120x1120: other'],
    ['It copies a voice from 3 seconds of audio.', '3 seconds: duration'],
  ],
  'what a limit or a hit rate is at': [
    ['A greeting takes 4% of the weekly limit.', '4%: performance'],
    ['Each copy needs 60 GB per GPU.', '60 GB per GPU: performance'],
    ['It costs USD9.99 there.', 'USD9.99: cost'],
    ['It used 16K input tokens.', '16K input tokens: context-length'],
    ['At a 90% hit rate the cache pays.', '90%: performance'],
    ['It runs at a 65,536 context.', '65,536: context-length'],
    ['It passed 25 of 26 evaluations.', '25 of 26 evaluations: benchmark'],
    ['On Terminal-Bench 2.0: 82 for the new one.', '82: benchmark'],
    ['It costs roughly 5x Opus there.', '5x: comparison'],
    ['It makes 4-second videos.', '4-second: duration'],
    ['| Model | Block size |\n|---|---|\n| Foo | 32 KB |', '32 KB: performance'],
  ],
  'hours saved are no speed': [['It saves 2 hours a day.', '2 hours a day: duration']],
  'minutes that a machine works': [
    ['The model took 49 minutes to complete the task.', '49 minutes: performance'],
    ['The course took 49 minutes.', '49 minutes: duration'],
  ],
  'prices of shares': [['It peaked at $440 and fell to $141.', '$440: finance', '$141: finance']],
  'parts that somebody owns': [
    ['The state retains 13% of the bank.', '13%: finance'],
    ['It bought a 9% stake in the lab.', '9%: finance'],
  ],
  'what a test sends or holds': [
    ['The router got through 2,896 requests.', '2,896 requests: other'],
    ['It answers 40 million requests a day.', '40 million requests a day: adoption'],
  ],
  'speeds of what a machine works through': [['There it makes 0.5 images/GPU/s.', '0.5 images/GPU/s: performance']],
  'lengths of sequences': [['It stays stable at a sequence length of 8192.', '8192: context-length']],
  'data that leaks': [['| What leaked | Size |\n|---|---|\n| User database | 211 GB |', '211 GB: data']],
  'people and experts of a model': [
    ['It routes to one of 64 experts in each MoE layer.', '64 experts: model-size'],
    ['They thank 220 ambassadors.', '220 ambassadors: adoption'],
  ],
  'memory is what a chip has or what a program needs': [
    ['It runs on an RTX 4090 24GB there.', '24GB: hardware'],
    ['A 16 GB card is enough.', '16 GB: hardware'],
    ['The old laptop has 64G of RAM.', '64G: hardware'],
    ['Loading it takes about 27 GB of RAM.', '27 GB: performance'],
    ['That leaves 3 GB for the KV cache.', '3 GB: performance'],
    ['A 12 GB model file is loaded.', '12 GB: model-size'],
    ['Its DIMMs run at 3200 MT/s.', '3200 MT/s: hardware'],
    ['It carries a `2TB` and a `4TB` SSD.', '2TB: hardware', '4TB SSD: hardware'],
    ['They tried it on GPUs with 80 GB of memory.', '80 GB: hardware'],
    ['Owners of a 24GB VRAM setup can run it.', '24GB VRAM: hardware'],
  ],
  'heads of columns and rows say what a unit measures': [
    ['| Engine | Time |\n|---|---|\n| Foo | 12.5s |', '12.5s: performance'],
    ['| Model | KV cache size |\n|---|---|\n| Foo | 900MB |', '900MB: performance'],
    ['| Item | Value |\n|---|---|\n| Organic growth | 27% |', '27%: comparison'],
    ['| Item | Value |\n|---|---|\n| Gross margin | 61% |', '61%: finance'],
    ['| Item | Value |\n|---|---|\n| Net leverage | 0.5x |', '0.5x: finance'],
    ['| Segment | Revenue |\n|---|---|\n| Cloud | $12M (+18.5%) |', '$12M: finance', '+18.5%: comparison'],
    ['| Item | Value |\n|---|---|\n| Cloud subscription ARR | $12M |', '$12M: finance'],
    ['| Run | Failed handovers |\n|---|---|\n| Foo | 760 |', '760: other'],
    ['| Test | Foo |\n|---|---|\n| MMLU | 83% |', '83%: benchmark'],
  ],
  'what words of change stand around moves': [
    ['The patch reduces throughput 30%.', '30%: comparison'],
    ['It brings a 24% chain-of-tools reduction.', '24%: comparison'],
    ['Sales growth slowed to 20%, down from 31%.', '20%: comparison', '31%: comparison'],
    ['Orders grew 18.5% at once.', '18.5%: comparison'],
    ['The price-to-earnings ratio fell from 39x to 21x.', '39x: finance', '21x: finance'],
    ['On MMLU it has 84%, a gain of 12% over the last one.', '84%: benchmark', '12%: benchmark'],
    ['It outperforms earlier methods by 3.5%.', '3.5%: benchmark'],
    ['Sales were +12% in Asia.', '+12%: comparison'],
  ],
  'speed and length': [
    ['It took 52 seconds to reply.', '52 seconds: performance'],
    ['It averages 95 seconds per problem.', '95 seconds per problem: performance'],
    ['Native 128K GGUFs are out.', '128K GGUFs: context-length'],
    ['Context: 64K input, 16K output.', '64K: context-length', '16K: context-length'],
    ['Chats grow by 2,000 tokens per turn.', '2,000 tokens per turn: context-length'],
  ],
  'a part of a cost compares, a part of people answers': [
    ['It took a third of the cost.', 'third of the cost: comparison'],
    ['Later 88% claimed to be faster.', '88%: adoption'],
    ['The bid was $31/share then.', '$31/share: finance'],
  ],
  'an item of a list is about what it stands under': [
    ['- Weekly users of the app grew:\n  - was 3M in June', '3M: adoption'],
    ['- The bill:\n  - chips at $25,000 each', '$25,000: cost'],
  ],
  'places and results': [
    ['On WebDev Arena it is 6th behind the others.', '6th: benchmark'],
    ['It gets `26.7% pass@1` there.', '26.7%: benchmark'],
    ['On MMLU it scores `77.2` there.', '77.2: benchmark'],
    ['It has a `256k context length` there.', '256k: context-length'],
    ['They cut the model size from `1.65TB to 241GB` there.', '1.65TB: model-size', '241GB: model-size'],
    ['It is `~40%` smaller there.', '40% smaller: comparison'],
    ['It makes 25K output tok/s vs 16K before.', '25K output tok/s: performance', '16K: performance'],
    ['On the list it has Elo 1286 Rank 2.', '1286: benchmark', '2: benchmark'],
    ['Results are in Figures 12 and 13.'],
    ['The accuracy went `95.09% → 99.9%` there.', '95.09%: benchmark', '99.9%: benchmark'],
    ['Set `temperature` to `0.7` there.'],
    ['It has an ELO 1316 there.', '1316: benchmark'],
    ['It leads 6/10 evals.', '6/10 evals: benchmark'],
    ['It is 5 p.p. above the rest.', '5 p.p. above: comparison'],
    [
      'They got +11% at 16K and +9% at 32K.',
      '+11%: comparison',
      '16K: context-length',
      '+9%: comparison',
      '32K: context-length',
    ],
  ],
  'numbers in code are read where words or signs say what they are': [
    ['It has a score of around `40` there.', '40: benchmark'],
    ['Set the value to `40` there.'],
    ['It got `82.7 vs 72.1` on MMLU.', '82.7: benchmark', '72.1: benchmark'],
    ['They distilled it into `8B`/`70B` local models.', '8B: model-size', '70B: model-size'],
  ],
  'numbers with spaced slashes between them share the unit behind the last': [
    ['It kept 18 / 11 / 9 QPS under load.', '18 / 11 / 9 QPS: performance'],
    ['Latency was 630.4 / 833.3 ms there.', '630.4 / 833.3 ms: performance'],
    ['One instance takes 500k / 60 seconds there.', '500k: context-length', '60 seconds: performance'],
  ],
  'plans and files are none, whatever numbers they are named by': [
    ['A typical 401k holds shares.'],
    ['It is archived at /issues/24-03-27-news-of-labs.html now.'],
  ],
  'a part is of the kind that its whole is': [
    ['Of these, 69% of the tokens are output tokens.', '69%: data'],
    ['About 20% of compute could go to safety work.', '20%: compute'],
    ['It used only 5% of the compute.', '5%: comparison'],
  ],
  'memory, files and what is read are told apart': [
    ['The table puts memory at roughly 744 GB there.', '744 GB: performance'],
    ['The folder has 1.51 TB of model files.', '1.51 TB: model-size'],
    ['It answered 20 concurrent 32K-token requests.', '20: performance', '32K-token: context-length'],
    ['It reads documents of up to 10 million tokens.', '10 million tokens: context-length'],
  ],
  'what is measured at a length of context is a result': [
    ['Recall degrades to 57% at 256K there.', '57%: benchmark', '256K: context-length'],
    ['It keeps its accuracy at 5× compression.', '5×: comparison'],
  ],
  'what a portfolio holds is a matter of finance': [
    ['The fund has 3.18% of its holdings in one foundry.', '3.18%: finance'],
  ],
  'amounts and levels of change are comparisons': [
    ['It has latency reductions of roughly 24% there.', '24%: comparison'],
    ['The throughput benefit narrows to 2.2% there.', '2.2%: comparison'],
    ['It has 6.3% lower TPOT there.', '6.3% lower: comparison'],
  ],
  'parts of costs, quotas and memory are of their kinds': [
    ['About 10% of our cloud costs are for training.', '10%: cost'],
    ["It took 97% of their session's usage limit.", '97%: performance'],
    ['They kept the model size under 80% of VRAM.', '80%: performance'],
    ['It took 50% of the compute of the team.', '50%: compute'],
    ['It uses merely 0.02% of the training data.', '0.02%: comparison'],
    ['Its answers are preferred 90% of the time.', '90%: benchmark'],
  ],
  'room for a model, its size and its needs are told apart': [
    ['The largest model that can fit in 16GB VRAM is small.', '16GB VRAM: hardware'],
    ['Its 7 GB transformer is fast.', '7 GB: model-size'],
    ['It went from 1.56TB to 594GB compressed.', '1.56TB: model-size', '594GB: model-size'],
    ['They estimate inference memory from 744GB on.', '744GB: performance'],
    ['I trained a 7 billion model there.', '7 billion: model-size'],
  ],
  'what is tested or trained on is data': [
    ['We made a new benchmark of 134 text-based games.', '134 text-based games: data'],
    ['It labels 11M licensed images.', '11M licensed images: data'],
    ['It is poor at 50K+ context windows.', '50K+ context windows: context-length'],
  ],
  'how long a recording is says nothing of speed': [
    ['It needs a 2s reference clip.', '2s: duration'],
    ['It wrote 19.2s generated audio.', '19.2s: duration'],
  ],
  'chips whose names are numbers are counted like others': [
    ['It ran on 80×5090 over Ethernet.', '80×5090: hardware'],
    ['It ran on 2x 3090 + one old card.', '2x 3090: hardware'],
    ['The picture has 1920×2080 there.', '1920×2080: other'],
    ['It runs on a Jetson Orin NX 16GB there.', '16GB: hardware'],
  ],
  'by how much a result moves is a matter of the test': [
    ['The filter raises the accuracy of long answers by 14.2%.', '14.2%: benchmark'],
    ['It lowers the attack success rate by up to 31%.', '31%: benchmark'],
    ['It lifts accuracy by up to +8.4% over the base.', '+8.4%: benchmark'],
    ['It improves throughput and performance by 20%.', '20%: comparison'],
    ['The agent lied 37% of the time under pressure.', '37%: benchmark'],
  ],
  'parts of users, memory and experts, and discounts': [
    ['The tool is used by 35% of dentists there.', '35%: adoption'],
    ['It fills only 45% of the VRAM.', '45%: performance'],
    ['It has about a 4.1% sparsity ratio.', '4.1%: model-size'],
    ['Cached input is discounted 80% there.', '80%: comparison'],
  ],
  'times what a firm owns or owes': [
    ['Funds run at 3.1x gross leverage now.', '3.1x: finance'],
    ['Revenue doubled to 2.1b in six months.', 'doubled: comparison', '2.1b: finance', 'six months: duration'],
    ['He planned a $9k local AI rig.', '$9k: cost'],
  ],
  'how long texts are': [
    ['It sends short 300-token replies there.', '300-token: context-length'],
    ['Prompts have a median of 52k tokens.', '52k tokens: context-length'],
    ['It is a million-token inference service.', 'million-token: context-length'],
    ['It learned from a 15T-token corpus.', '15T-token: data'],
  ],
  'half of a time is a time': [
    ['It ran for half an hour and then for half a year.', 'half an hour: duration', 'half a year: duration'],
    ['It was a quarter of the year.'],
  ],
  'so many hours only machines work': [
    ['They spent 3 million hours worth of experiments on it.', '3 million hours: compute'],
    ['It was trained on 60k hours of English speech.', '60k hours: data'],
  ],
  'how far a video goes on says nothing of speed': [
    ['It can extend video clips to 50 seconds there.', '50 seconds: duration'],
  ],
  'other things than users are counted': [
    ['The group wrote a 14-page plan for users.', '14-page: other'],
    ['It surveys 310 papers on the field.', '310 papers: other'],
    ['It connects to 15 MCP servers there.', '15 MCP servers: other'],
    ['It loads the 12 routed experts per layer first.', '12 routed experts per layer: model-size'],
    ['They want a trillion-scale model next.', 'trillion-scale: model-size'],
    ['The test has 410 tasks and 73 occupations.', '410 tasks: data', '73 occupations: data'],
    ['| Item | Value |\n|---|---|\n| Models released | **30**+ |', '30: other'],
  ],
  'parts of people by what they do': [
    ['Only a third have a plan for AI.', 'third: adoption'],
    ['And two-thirds (61%) would leave.', 'two-thirds: adoption', '61%: adoption'],
    ['Some 3/4 saw lower quality in the survey.', '3/4: adoption'],
    ['Two of them failed; a third would need more time.'],
    ['The other half are still unknown.'],
  ],
  'pairs are scores where something is scored': [
    ['It solves 12/12 tasks, the other one 5/12.', '12/12 tasks: benchmark', '5/12: benchmark'],
    ['The model scored **0/18** on it.', '0/18: benchmark'],
    ['It got 21.5/25 for style.', '21.5/25: benchmark'],
    ['We met on 6/12 there.'],
  ],
  'versions of tests, years of tests and their ratings': [
    ['It gets 81.2% on Terminal-Bench 2.1 there.', '81.2%: benchmark'],
    ['Its Elo 1914 is the highest.', '1914: benchmark'],
    ['One number: 1655 on GDPval.', '1655: benchmark'],
  ],
  'sizes of models by the words beside them': [
    ['Its transformer (21 GB) is too large for one card.', '21 GB: model-size'],
    ['They made an 880MB foo.cpp model of it.', '880MB: model-size'],
    ['It takes 1.3 GB for the 8B.', '1.3 GB: performance', '8B: model-size'],
    ['The file has 1.3 GB for the 8B.', '1.3 GB: model-size', '8B: model-size'],
    ['He bought an RTX 3060 12GB for running small models.', '12GB: hardware'],
  ],
  'more ways to say by how much something moves': [
    ['They cut prices between 60 and 90%.', '60 and 90%: comparison'],
    ['They report speedups up to 900% there.', '900%: comparison'],
    ['It is valued at over 50 times its yearly revenue.', '50 times: comparison'],
    ['An agent wrote 5% of public commits.', '5%: adoption'],
  ],
  'losses of models in tables, whatever settings stand before': [
    [
      'All used the same hyperparameters.\n\n| Model | Dev Loss | Dev PPL |\n|---|---|---|\n| Foo | 2.411 | 11.15 |',
      '2.411: benchmark',
      '11.15: benchmark',
    ],
  ],
  'what is stored, and where': [
    ['The encyclopedia takes much (40GB for text).', '40GB: data'],
    ['The corpus occupies about 120GB.', '120GB: data'],
    ['It takes 300GB to store its weights.', '300GB: model-size'],
    ['The new chips have a 12-layer HBM stack.', '12-layer: hardware'],
    ['They put all 32 layers on the GPU.', '32 layers: model-size'],
    ['Its network has up to 400 Gbps throughput.', '400 Gbps: hardware'],
  ],
  'as much as a percentage': [['It costs 0.2% as much to run.', '0.2%: comparison']],
  'what somebody is set to do is no setting': [
    ['The maker is set to release a card with `24GB VRAM` soon.', '24GB VRAM: hardware'],
    ['The limit is set to 300 tokens.'],
    ['Instruct the agent to keep 60% of runtime.'],
  ],
  'records are no lengths of time': [
    ['Prices hit a 3-year high.'],
    ['It had its worst day in 20 years.'],
    ['It fell for the first time in 4 months.'],
    ['It lost users in less than 36 hours after the deal.', '36 hours: duration'],
  ],
  'names of sizes and processors': [
    ['They run Qwen 2.5-coder 7B at home.'],
    ['It attacks models like Llama 2-7B well.'],
    ['They compare Foo-1.4B/2.8B.'],
    ['The build has a `9950X` CPU and `128GB RAM`.', '128GB RAM: hardware'],
    ['Larger models like 35B offer new abilities.', '35B: model-size'],
    ['A 14" laptop is enough for it.'],
  ],
  'cells with two numbers, and changes by participles': [
    ['| Model | Heads (Q / KV) |\n|---|---|\n| Foo | 16 / 8 |', '16 / 8: model-size'],
    ['It comes with 45% reduced input prices.', '45% reduced: comparison'],
    ['It halves the error rate of the old one.', 'halves: comparison'],
    ['The long ones cost double.', 'double: comparison'],
    ['Both halves the team has seen were short.'],
  ],
  'seconds behind a range, and numbers by which links are named': [
    ['A cold start takes ~20-100s there.', '20-100s: performance'],
    ['It was slow ([1](https://a.example), [2](https://b.example)).'],
    ['He made three points of view clear.'],
  ],
  'and what reads like them is not taken for them': [
    ['The model was trained on 2048 chips.', '2048 chips: hardware'],
    ['It was trained on billions of miles.', 'billions of miles: data'],
    ['An increase of 4.2% on MMLU was measured.', '4.2%: benchmark'],
    ['A drop of 3% in accuracy on GSM8K followed.', '3%: benchmark'],
    ['About 401k users signed up for the beta.', '401k users: adoption'],
    ['Hackers stole 200 GB of internal files.', '200 GB: data'],
    ['After these gains its market share reached 30% in China.', '30%: adoption'],
    ['Elo is stored in `1200` there.'],
    ['Compare `3.12 vs 3.11` of Python.'],
    ['The team just behind Claude left for Meta.'],
    ['Adobe sells a suite of 20 apps.', '20 apps: other'],
    ['They got a 7 billion model to run.', '7 billion: model-size'],
    ['Republicans said 60% of the bill was aimed at AI firms.', '60%: adoption'],
  ],
  'a day of 24 hours is none': [['The chart shows a 24-hour period.']],
};

for (const [rule, rows] of Object.entries(cases)) {
  test(rule, () => {
    for (const [draft, ...claims] of rows) {
      const found = analyze(draft).claims.map(({ text, type }) => `${text}: ${type}`);
      assert.deepEqual(found, claims, draft);
    }
  });
}
