import { PhraseTable } from '../quantities/phrases';
import type { ClaimType } from './claim';

/** How strongly a word near a quantity speaks for a type. */
export interface Cue {
  readonly type: ClaimType;
  readonly weight: number;
}

/**
 * One row a type and weight: near these words a quantity is of this type. Words that fit several types stand in several
 * rows; a weight of 4 is nearly certain, 1 a hint.
 */
const CUES = `
cost 4: listed at, sells at, sold at, priced at, operating costs, running costs, energy costs, electricity costs, compute costs, cloud costs, gpu rental, spot price, hourly rate, license fee, licensing fee, monthly fee, per seat, pay-as-you-go, street price, production cost, bill of materials, worth of electricity, worth of power, market price, list price, chips worth, gpus worth, worth of chips, worth of ai chips, worth of gpus, hardware worth, price tag, training cost,
  training costs, training bill, inference cost, inference costs, cost of ownership, cost to train, costs to run, cost to run, cost per,
  inference spend, compute spend, cloud bill, electricity bill, api pricing, api price, rental price, per-token, cost of revenue, on
  inference, on training, in compute,  to run,  inference, bill, $ / m, $ / 1m, $ / mtok, $ / hr, $ / hour, usd / m, usd
  / 1m, per m, per 1m, / mtok, / 1m tokens, free, unit price, average price, hardware cost, build cost
cost 3: pricier, cheapest, costlier, cost-effective, license, licence, upfront, afford, expense, expenses, on-demand, invoice, billed, per call, per image, per query, per minute, per page, per month, cost, costs, costing, costly, price, prices, priced, pricing, per token, api, rent, rental, renting, rents, rate card,
  subscription, subscriptions, subscribe, expensive, cheap, cheaper, affordable, charge, charges, charged, charging, fee, fees, budget,
  input tokens, output tokens, input, output, tier, plan, plus plan, pro plan, retail, retails, msrp, sells for, free tier, free, starting
  at, starts at
cost 3: to train, to run
cost 2: to build, pay, pays, paying, spend on compute
cost 1.5: spend, spends, spent, spending, paid, compute, train, trained, training, gpu, gpus, chip, hardware, buy,
  buys, bought, purchase, build, built, tokens, token, cloud, electricity, pretraining, model, h100, h100s, h800, a100
finance 12: p/e, forward p/e, times earnings, times revenue, times arr, times sales, revenue multiple, earnings multiple
finance 4: central bank, monetary policy, rate hike, rate hikes, rate cut, rate cuts, interest rate, interest rates, policy rate, mortgage rate, tax rate, tax rates, corporate tax, expense ratio, take rate, bond yields, treasury yields, treasury yield, dividend yield, net interest margin, roe, roa, roic, irr, apy, coupon, majority-owned, wholly owned, strategic shareholders, majority shareholder, controlling shareholder, subsidiary of, free cash flow, operating cash flow, cash flow, fcf, of assets, of its assets, of revenues, management fees, in fees, raised, raises, raising, to raise, tender offer, secondary sale, credit facility, term loan, capital raise, pay package, signing bonus, annual salary, acquired for, all-stock, per share, war chest, purchase order, hedge fund, assets under management, stock market, market rout, book value, in sales, in revenue, in funding, in debt, in profit, in cash, annual revenue, quarterly revenue, headcount costs, revenue share, market cap, market value, market capitalization, market capitalisation, capital expenditure,
  capital expenditures, capital spending, gross margin, profit margin, operating margin, net margin, run rate, run-rate, recurring
  revenue, cash burn, net worth, net income, net loss, operating loss, operating income, share price, stock price, funding round, seed
  round, series a, series b, series c, series d, series e, series f, series g, series h, post-money, pre-money, venture capital, agreed to
  pay, copyright, settlement, class action, lawsuit, damages, fined, fine of
finance 3: scholarship, scholarships, holdings, portfolio, portfolios, etf, etfs, index fund, index funds, retirement, rallied, peaked, held above, traded at, trades at, trading at, closed at, all-time high, stake in, ownership, shareholding, economic interest, voting rights, pouring, plowing, price target, analyst, analysts, consensus, nasdaq, dow, selloff, sell-off, rally, erased, wealth, listing, offering, convertible, guidance, outlook, eps, exit, exits, outlay, outlays, injection, poured, tranche, capital, appropriations, allocated, earmarked, stimulus, aid, package, exports, imports, trade, order, orders, severance, paycheck, turnover, bid, offered, poach, poached, sum, proceeds, monetization, monetize, raise, raises, raised, raising, funding, fundraise, fundraising, seed, valuation, valuations, valued, valuing, values,
  revenue, revenues, sales, profit, profits, loss, losses, earnings, income, ebitda, capitalization, invest, invests, invested, investing,
  investment, investments, investor, investors, capex, acquire, acquires, acquired, acquiring, acquisition, merger, ipo, stake, shares,
  stock, stocks, debt, loan, loans, bond, bonds, financing, fund, funds, grant, grants, fine, fines, fined, penalty, settlement, settle,
  settled, lawsuit, sued, salary, salaries, bonus, bonuses, compensation, payroll, arr, equity, worth, deal,
  deals, contract, contracts, commitment, commitments, committed, committing, pledge, pledged, pledges, backlog, cash,
  burn, burned, burning, dividend, buyback, margin, margins, gdp, economy, market, markets, bookings, royalty, royalties, tariff, tariffs,
  subsidy, subsidies, damages, wiped, rout, ecosystem, donation, donated, prize, award, endowment, buyout, takeover, bet,
  infrastructure, quarterly, fiscal, financial, bankruptcy, backed, venture, warrants, credits, bounty, economic, payout, payouts, awards,
  billionaire
finance 2: owns, holds, retains, controls
finance 1.5: round, rounds, spend, spends, spent, spending, business, quarter, company, startup, milestone, operations, entity, buy, bought, plan, plans,
  investing in, project, campus, research, program, programme, initiative, data center, data centers, datacenter, datacenters, court,
  judge
hardware 4: of unified memory, ddr4, ddr5, gddr6, gddr6x, gddr7, lpddr5x, macbook, card with
hardware 3: comes with, came with, ships with, shipped with, equipped with, each has, wafers, dies, chiplet, chiplets, cowos, packaging, euv, fab, fabs, lanes, cache, l2 cache, nic, nics, optical, clock, boost clock, ssd, cores, interposer, lithography, yield, rig, rigs, laptop, machine, machines, mac studio, gpu, gpus, tpu, tpus, chip, chips, hbm, hbm2, hbm2e, hbm3, hbm3e, hbm4, hbm4e, bandwidth, interconnect, nvlink, infiniband,
  ethernet, pcie, transistors, die, wafer, rack, racks, cluster, clusters, node, nodes, nanometer, nm, process, sram, accelerator,
  accelerators, stack, stacks, capacity, per stack, per gpu, dram, lpddr, gddr, card, supercomputer, unified memory, memory bandwidth,
  superchip, nvl72, h100, h200, h800, a100, b200, gb200, mi300x, workstation
compute 8: batch size of, batch size, batch sizes, learning rate of, global batch
compute 4: utilization, utilisation
compute 3: gpu hours, gpu-hours, flops, flop, mfu, model flops utilization, training compute, compute budget, petaflops, exaflops,
  training steps, training runs, hyperparameter, sweep, steps, epochs, rollouts, fine-tuned, ablations, learning rate, gradient
benchmark 4: kld, kl divergence, ppl, head-to-heads, human evaluations, human evaluation, miou, auroc, ndcg, mrr, spearman, pearson, kappa, sensitivity, specificity, detection rate, false positive rate, false positive rates, false negative rate, attack success rate, refusal rate, blind test, head-to-head, side-by-side, first try, human raters, preferred by, of questions, of problems, of the problems, of the questions, of issues, of test cases, correct answers, val loss, validation loss, test loss, training loss, accuracy, score, scores, scored, scoring, win rate, win rates, perplexity, pass@1, pass@k, error rate, word error rate, wer,
  bleu, rouge, f1, elo, leaderboard, leaderboards, strict-match, exact match, fix rate, success rate, solve rate, resolve rate,
  hallucination rate, zero-shot, few-shot, points, auc, map, fid, psnr, ssim
benchmark 1.5: achieves, achieve, achieved, achieving, attains, attain, attained, obtains, obtained
benchmark 4: task completion, signature errors, tool-call errors
benchmark 4: favored over, favoured over, preferred over, chosen over, preferred to
benchmark 4: of our prompts, of prompts, of the prompts
benchmark 3: identified, captures, captured, refuses, refused, blocked, blocks, caught, catches, flagged, success, one-shot, factuality, faithfulness, groundedness, truthfulness, helpfulness, rating, ratings, rated, grade, grades, marks, judged, judges, raters, graders, wins, ties, answered, answers, diagnosed, misdiagnosed, detects, detected, robustness, failure rate, failure rates, correctness, alignment score, harmful, jailbreak, jailbreaks, jailbroken, correlation, benchmark, benchmarks, accurate, rank, ranks, ranked, ranking, rankings, state of the art, sota, outperform, outperforms,
  outperformed, outperforming, exam, exams, test set, percentile, degradation, baseline, baselines, hallucination, hallucinations, solves,
  solved, correct, correctly, recall, precision, quality, gold medal, arena, beats, beat, surpass, surpasses, surpassed, surpassing, held-
  out, ablation, competitive, preferred, preference, eval, evals
benchmark 1.5: reasoning tasks, benchmark tasks
benchmark 1: evaluation, evaluations, evaluated, test, tests, tested, performance, reasoning, coding, math, tasks, results, improvement,
  improvements, better, gains
model-size 5: of the weights, of weights, of its weights, of its parameters, of experts, of its experts, of the experts, of layers, of the layers
model-size 6: sparsity ratio, activation ratio, sparsity of, % sparsity
model-size 6: embedding size, embedding dimension, hidden size, hidden dimension, vocabulary size
model-size 3: shrinking, shrinks, shrunk, shrink, compressed, compressing, weighs in, parameter, parameters, params, active parameters, total parameters, dense, moe, mixture of experts, mixture-of-experts,
  quantized, quantised, quantization, quant, gguf, weights, layers, experts, checkpoint, disk size, model size, file size, variants,
  sizes, precision, int4, fp8, open-weight, active params, activated params, active experts, activated parameters, transformer, distilled
model-size 1.5: model, models, llm, llms, network, networks, version, versions
data 4: mix is, mix of, mixture of, of the mix, data mixture, hours of speech, hours of video, books, pirated books, dataset of, corpus of, collection of, of training, vocabulary, vocab, of audio data, training examples, training samples, fine-tuning data, of web data, of text, of data, of images, of speech, of audio, of video, of code, of multilingual audio, image-text pairs, trained on, pretrained on, pre-trained on, training data, training set, dataset, datasets, data set, data sets, corpus, corpora,
  pretraining tokens, pre-training tokens, training tokens, hours of audio, common crawl, synthetic data, data mix, annotated, labelled,
  labeled, scraped, deduplicated
data 3: crawled, ingested, labels, annotations, pairs, records, scans, transcripts, trajectories, demonstrations, pirated, filtered, tokenized, curation, mixture, web pages, webpages, exfiltrated, stolen, leaked, breach, breached, database, source code, archive, recordings, storage, files
data 2: tokens, examples, samples, crawl, documents, languages, translate, containing, contains, trained, pretraining, pre-training, pretrained,
  training, collected, curated, data, pixels, resolution, images
context-length 8: input len, output len, seq length, seq len, sequence length of, context length of, context window of, context size of
context-length 4: at once, at a time, reads up to, reading up to, accepts up to, takes in, tokens of context, of context, thinking tokens, reasoning tokens, thinking budget, token budget, token limit, tokens long, words long, maximum length, context size, kv length, isl, osl, for input, input limit, context, contexts, context window, context windows, context length, context lengths, sequence
  length, sequence lengths, max tokens, long context, long-context, long-form, output limit, input length, output length, output tokens
  limit, needle, input sequence, max output
context-length 2: extended to, window, prompt, prompts, instructions, sequence, segment, inputs, length, lengths, extrapolate,
  extrapolated, codebase, at once
performance 8: output tokens per, total tokens per, tokens per task, tokens per problem, tokens per question, concurrency of, at concurrency, concurrent, simultaneous, in parallel
performance 2: concurrency
performance 4: runtime, run time, average time, time per, per problem, per step, time from, generation time from, latency from, time to first, time-to-first, time-to-first-audio, step time, response in, responses in, answers in, replies in, lag, itl, tpot, ttfp, e2el, rtf, p50, p90, p95, p99, of the execution time, of execution time, of the total execution time
performance 5: draft tokens, speculative tokens, token usage, token consumption, token efficiency, tokens used, acceptance length, accept length, mtp acceptance, draft acceptance, token acceptance, kv usage, cache usage, gpu usage, cpu usage
performance 4: of requests, of calls, of queries finish, cold start, startup time, boot time, downtime, availability, battery life, real-time factor, inference speed, generation speed, decoding speed, per gpu throughput, vram usage, ram usage, memory requirements, memory requirement, memory consumption, hit rate, cache hit rate, memory waste, gpu utilization, gpu utilisation, memory utilization, waste of, waste, wasted, of memory
performance 3: run in, runs in, processing time, processing, inference latency, end-to-end, latency, throughput, tokens per second, tok/s, ttft, time to first token, first token, memory usage, memory footprint, peak
  memory, fps, uptime, response time, response times, requests per second, download time, real time, real-time, kv cache,
  prefill, decode, decoding, generation time, inference time, load time, wait time, footprint, real-time factor, loading time, per
  request, per image
performance 3: to complete, to generate, to render, to respond, to process, completed in, finished in, generation
performance 1: inference
performance 2: completed, speed, speeds, fits, fit, require, requires, required, on a laptop, on-
  device, serve, serving, served, memory, seconds, milliseconds, faster, responds, respond, overhead, users waited, running, completes,
  complete, process, processes, renders, render, needs, need
energy 4: power draw, power consumption, energy use, energy consumption, water consumption, water use, greenhouse gas, net zero, carbon footprint, carbon emissions, of carbon, of emissions, electricity demand, power demand, electricity consumption, of capacity, grid capacity, power purchase, of electricity, of power, of energy, of water, of co2, grid capacity, power capacity
energy 12: pue, power usage effectiveness
energy 3: electric, substation, substations, utility, utilities, coal, gas, wind, geothermal, batteries, fuel, drought, evaporate, evaporated, liters, litres, gallons, greenhouse, footprint, heat, cooling, load, loads, peak load, facility, grid operator, consumption patterns, turbines, power, energy, electricity, watt, watts, megawatt, megawatts, gigawatt, gigawatts, emissions, carbon, co2, water, kwh, grid,
  power plant, consumption, consume, consumes, consuming, tdp, renewable, solar, nuclear
comparison 5: of the speed of, of the speed, of the performance of, of the throughput of, of the latency, of the throughput, of baseline, of the baseline, of its cost, of the cost, of its inference cost, of the inference cost, of the training cost, of the price, of its price, of its size, of the size, of the compute, of the parameters
comparison 4: change in, shift in, uptick in, decrease in, increase in, drop in, decline in, growth in, rise in, gain in, jump in, fall in, cut in, surge in, spike in, improvement in, speedup of, increases of, gains of, discount of, premium of, premium over, increase of, decrease of, reduction of, reduction in, improvement of, drop of, decline of, growth of, gain of, rise of, fall
  of, savings of, improved by, improve by, improves by, improving by, increased by, increases by, increasing by, reduced by, reduces by,
  reducing by, reduce by, decreased by, grew by, grown by, rose by, fell by, dropped by, down by, up by, lower by, higher by, cut by, cuts
  by, jumped by, boosted by, year over year, year-over-year, year on year, yoy, quarter over quarter, month over month, from a year
  earlier, growth rate, cagr, factor of, year-on-year, quarter-over-quarter, month-over-month, annually, compound annual, sequentially
comparison 3: inflation, cpi, increase, increased, increases, increasing, decrease, decreased, decreases, decreasing, reduce, reduced, reduces, reducing,
  reduction, reductions, grew, grow, grows, growing, growth, grown, rose, rise, risen, rises, rising, fell, fall, fallen, falls, falling,
  drop, dropped, drops, dropping, jumped, jump, jumps, surged, surge, surges, surging, plunged, plunging, plunge, slumped, tumbled,
  tumbling, soared, soaring, climbed, climbing, declined, decline, declines, declining, improved, improves, improving, cut, cuts, cutting,
  slashed, slash, slashing, collapsed, plummeted, cratered, contracted, expanded, halved, tanked, skyrocketed, ballooned, swelled, widened, narrowed, rebounded, slid, sank, shrank, shrunk, gained, shed, boost, boosted, boosts, boosting, discount, off, savings, save,
  saves, saving, slower, more expensive, up, down, bounced, rallied, spiked, doubled, accelerated, overhead
comparison 1: faster, cheaper, than, compared to, compared with, relative to, versus, more, less, fewer, lower, higher, over, improvement
adoption 5: wau, mau, dau, waus, maus, daus
adoption 10: team of, staff of, workforce of, headcount of, crew of, community of, user base of
adoption 8: app store, play store, app charts, most-downloaded, top charts, download charts
finance 12: p/e, price-to-earnings, earnings multiple, revenue multiple, times earnings, times sales, x earnings, x revenue, x sales
finance 14: net returns of, annualized return, annualized returns, annualized gain, annual returns of
finance 5: of total revenue, of revenue, of its revenue, of sales, of total sales
cost 5: cloud costs, of costs, of total costs, of our costs
adoption 5: tokens this quarter, tokens this month, tokens last month, tokens last quarter, tokens annually, tokens per month, monthly tokens, tokens a month, tokens a day, tokens per day, tokens / day, tokens / month, tokens / week, daily tokens, weekly tokens, total tokens in, tokens processed, ai chip market, chip market, training market, of software, of enterprise software, of new code, of github, of commits, of public commits, of pull requests, of code, of all code, of its code, of the code, of tokens, of all token, market share of, share of the market, penetration, conversion rate, adoption rate, trust in, sentiment
adoption 4: of the fortune, of fortune, domain experts, human experts, industry experts, medical experts, active users, registered users, daily users, monthly users, weekly users, of parents, of marketers, of ceos, of cios, of leaders, of doctors, of lawyers, of managers, of readers, of voters, of the public, of respondents, of participants, of gen z, of programmers, of engineers, of teachers, of publishers, of startups, of firms, plan to, intend to, report that, say that, said that, believe that, of jobs, of employment, job postings, job openings, laid off, unemployment rate, market share, share of, of users, of respondents, of companies, of employees, of developers, of americans, of adults, of
  people, of workers, of customers, of enterprises, of businesses, of organizations, of executives, of employers, of consumers, of
  students, of teens, of teenagers, of teachers, monthly active, weekly active, daily active, of the workforce, adoption rate, said they,
  say they, report using, use ai, using ai, of all, of queries, of searches, of traffic, of usage, of firms, of teams
adoption 3: registered, signed up, cancelled, canceled, churned, installs, installations, sign-ups, signups, waitlist, joined, members, followers, views, streams, impressions, forks, penetration, participants, believe, believes, think, thinks, worry, worried, concerned, expect, prefer, favor, trust, distrust, admitted, rely, hires, hired, hiring, fired, recruit, vacancies, openings, postings, labor, labour, parents, managers, leaders, publics, clients, usage share, footfall, sessions, users, user, customers, customer, downloads, download, stars, visits, visitors, usage, adoption, survey, surveyed, surveys,
  respondents, poll, polled, agree, agreed, agrees, said it, employees, workers, workforce, jobs, companies, enterprises, developers,
  students, americans, people, adults, teenagers, households, conversations, traffic, subscribers, headcount, layoffs, firms,
  organizations, organisations, executives, employers, consumers, population, voters, teens, teams, adopted, used by, installed,
  unemployment
adoption 1.5: said, say, tasks, searches, queries, businesses, staff, percent of
adoption 0.8: work, use, using, used
duration 2: took, takes, lasted, lasting, trained for, in under, over the course of, months of, weeks of, years of
duration 3: extended by, delayed by, delay of, lead time, lead times, years old, shelf life, sentence of, years in prison, term of, contract of, within
other 5: rate limit, rate limits, message limit, message limits, daily limit, usage limit, limited to, restricted to, per connection, quota, correlation, correlations, corr, loading, loadings, distance, p-value, coefficient, r², study of, experiment with, trial of, rct, randomized, vocabulary, vocab
other 4: of crimes, mortality, death rate, false claims, of deaths, of accidents, p(doom), probability of, chance of, likelihood of, risk of, odds of, of the vote, of plagiarism, of the world, of land, churn, yield, yields, acceptance rate, acceptance rates, rejection rate, approval rate, turnout, share of the vote
other 2: make up, makes up, made up, making up, of demand, capacity of, supply, probability, chance, likelihood, risk, odds, convicted
`;

const byPhrase = new Map<string, Cue[]>();
for (const row of CUES.trim().split(/\n(?! )/)) {
  const [head = '', phrases = ''] = row.split(/: ([^]*)/);
  const [type, weight] = head.split(' ');
  for (const written of phrases.split(',')) {
    const phrase = written.trim().replace(/\s+/g, ' ');
    byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), { type: type as ClaimType, weight: Number(weight) }]);
  }
}

/** The table of all cues by their words. */
export const CUE_TABLE: PhraseTable<readonly Cue[]> = new PhraseTable(byPhrase);
