import pc from 'picocolors';
import { ConfigurationError, readConfig, settings, type Config } from './config.js';
import { demoQuestions } from './demo/questions.js';
import { EmbeddedNeo4jError } from './graph/embedded-java.js';
import { showProgress } from './graph/embedded-progress.js';
import { GraphError } from './graph/errors.js';
import { MigrationError } from './graph/migrations.js';
import { createLog } from './log.js';
import { ModelError } from './model/model.js';
import { startProduct, type Product } from './product.js';

/** How long an ordered stop may take beside DRAIN_GRACE_MS, in milliseconds, before the process ends all the same. */
const stopLimit = 9_500;

/** Faults that a person mends outside the code: their message says it all, and a stack would hide it. */
const plainFaults = [ConfigurationError, ModelError, EmbeddedNeo4jError, MigrationError, GraphError];

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return printHelp();
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const progress = showProgress();
  const interrupted = new AbortController();
  let product: Product | undefined;
  let stopping = false;
  const stop = (why: string, code: number): void => {
    if (stopping) return;
    stopping = true;
    log.info(`${why}: stopping`);
    process.exitCode = code;
    interrupted.abort(new Error(why));
    setTimeout(() => process.exit(code), config.drainGraceMs + stopLimit).unref();
    if (product) void product.stop().then(() => log.info('Stopped'));
  };
  // `on`, not `once`: a second signal must not end the process in the middle of an ordered stop.
  process.on('SIGINT', () => stop('SIGINT', 0));
  process.on('SIGTERM', () => stop('SIGTERM', 0));
  try {
    product = await startProduct({
      config,
      log,
      onProgress: progress.report,
      signal: interrupted.signal,
      onGiveUp: (error) => {
        log.fatal({ err: error }, 'Neo4j cannot be kept running');
        stop('Neo4j gave up', 1);
      },
    });
  } catch (error) {
    if (stopping) return;
    throw error;
  } finally {
    progress.done();
  }
  if (stopping) return void (await product.stop());
  greet(product, config);
}

function greet({ server: { url }, demoLoaded }: Product, { demo, signIn }: Config): void {
  const lines = [
    '',
    `  ${pc.bold('ITSM Graph is ready')}${demoLoaded ? ', with its demo estate' : ''}.`,
    signIn
      ? `  People sign in with ${signIn.issuer}, programs with API tokens.`
      : `  It listens on loopback only, and who asks is the local administrator.`,
    '',
    `  GraphQL        ${pc.cyan(`${url}/graphql`)}`,
    `  Apollo Sandbox ${pc.cyan(`${url}/graphql`)} in a browser (needs the internet)`,
    `  GraphiQL       ${pc.cyan(`${url}/graphiql`)} (works without)`,
    `  Health         ${pc.cyan(`${url}/health/ready`)}`,
    '',
  ];
  if (demo) {
    lines.push('  Questions to try; GraphiQL opens with them:');
    for (const { question } of demoQuestions) lines.push(`    - ${question}`);
    lines.push('');
  }
  lines.push('  Ctrl-C stops everything.', '');
  console.log(lines.join('\n'));
}

function printHelp(): void {
  console.log('npm start\n\nStarts ITSM Graph. Settings are environment variables:\n');
  for (const { name, default: fallback, meaning } of settings)
    console.log(`  ${name.padEnd(20)} ${meaning}${fallback ? ` Default: ${fallback}.` : ''}`);
}

main().catch((error: unknown) => {
  const plain = plainFaults.some((fault) => error instanceof fault);
  console.error(
    pc.red(plain ? (error as Error).message : error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  process.exitCode = 1;
});
