/**
 * Families of models, as a word of their names. A number right after one belongs to the name. `sizeless` families carry
 * no size in their official names, so that a size beside one is a claim: "DeepSeek R1 671B".
 */
const FAMILIES =
  `Llama LLaMA Llama2 Llama3 Claude Opus Sonnet Haiku Gemini Gemma PaLM Bard LaMDA GPT ChatGPT Qwen Qwen2 Qwen3 QwQ Mistral Mixtral Ministral
  Magistral Codestral Devstral Pixtral Voxtral Phi Orca Falcon MPT Pythia OPT BLOOM BLOOMZ GLM ChatGLM Yi Baichuan InternLM InternVL Hunyuan Ernie ERNIE Doubao Seed MiniMax Kimi
  Moonshot Step DeepSeek Grok Command Cohere Aya Jamba Jurassic Nova Titan Granite Nemotron Megatron OLMo Olmo Molmo Tülu Tulu SmolLM SmolVLM StableLM Stable Diffusion SDXL
  SD Imagen Veo Sora DALL Midjourney Flux FLUX Kandinsky Whisper Parakeet Canary Bark Chronos AlphaFold AlphaZero AlphaGo AlphaCode AlphaProof AlphaGeometry AlphaEvolve Gopher
  Chinchilla Flamingo Gato RT Vicuna Alpaca Koala WizardLM WizardCoder StarCoder CodeLlama Dolly RedPajama OpenLLaMA Zephyr Hermes Solar Arctic DBRX Rene Mamba RWKV Hyena Reka
  Inflection Pi Copilot Codex Cursor Composer Windsurf Devin Manus Switch PS Xbox iPhone Pixel Galaxy Windows Android iOS macOS Ubuntu Python PyTorch CUDA TensorFlow ROCm Node
  Web Apollo Falcon Starship Model Cybertruck Atlas Optimus Figure Nvidia RTX GTX Radeon Ryzen Core Snapdragon Exynos Dimensity Ascend Kirin Hopper Blackwell Rubin
  Runway Pika Kling Luma Hailuo Wan Lyria Suno Udio Eleven
  LLaVA Idefics Fuyu CogVideo CogVLM BERT RoBERTa DeBERTa T5 FLAN Flan UL ELECTRA XLNet CLIP SigLIP DINO SAM ViT ResNet EfficientNet YOLO Ling Ring LongCat Mimo
  MiMo Skywork Sarvam Krutrim Velvet EXAONE HyperCLOVA Palmyra Sky Muse Spark Mythos Fable Trinity Nemo Marin Apertus EuroLLM Teuken Salamandra Viking Poro`.split(
    /\s+/,
  );

/** Other things whose names end in a number. */
const NUMBERED =
  `HBM DDR PCIe NVLink NVL USB Bluetooth Wi WiFi Area Route Highway Type Level Tier Phase Class Series Gen Mark Boeing Airbus`.split(
    ' ',
  );

const lowered = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase()));

/** Families of models and other products. */
export const MODEL_FAMILIES = lowered(FAMILIES);

/** All words that a number right after them makes a name of. */
export const NAMING_WORDS = lowered([...FAMILIES, ...NUMBERED]);

/** Designations after which a size is no part of the name. */
const SIZELESS = /^(?:R1|V[23]|V3\.\d|K2|GPT)$/;

/** Whether a size right after this name part ("R1") says something of the model instead of naming it. */
export function isSizeless(part: string): boolean {
  return SIZELESS.test(part);
}

/** Companies and laboratories, for subjects. */
export const COMPANIES: ReadonlySet<string> = new Set(
  `OpenAI Anthropic Google DeepMind Meta Microsoft Amazon AWS Apple Nvidia NVIDIA AMD Intel Tesla xAI SpaceX Mistral Cohere DeepSeek Alibaba Baidu Tencent ByteDance Huawei Moonshot
  MiniMax Zhipu Samsung TSMC ASML Micron Hynix Broadcom Qualcomm Arm IBM Oracle CoreWeave Lambda Crusoe Cerebras Groq SambaNova Graphcore Databricks Snowflake Perplexity Cursor
  Anysphere Replit Cognition Harvey Glean Scale Databricks Palantir Salesforce Adobe Stability Midjourney Runway ElevenLabs Inflection Character Adept AI21 Aleph Alpha Reka Together
  Fireworks Replicate Modal Hugging Face EleutherAI SoftBank Stargate Foxconn Dell Supermicro HPE Cisco Lenovo SMIC Cambricon Infosys Reliance Adani G42 Mubadala`.split(
    /\s+/,
  ),
);
