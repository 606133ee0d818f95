import type { Progress } from './embedded-jars.js';

/** Progress on a terminal, and the way to end it. */
export interface ShownProgress {
  report: Progress;
  /** Takes the line away; what comes next starts on a clean one. */
  done: () => void;
}

/** Where nobody watches a line change, one line every so many milliseconds is enough. */
const lineInterval = 5_000;

/**
 * Shows what is being done, and for how many seconds, on one line that changes; where the output is no terminal, as a
 * line now and then.
 */
export function showProgress(output: NodeJS.WriteStream = process.stderr): ShownProgress {
  const begun = Date.now();
  let message = '';
  let lastLine = 0;
  let lastStage = '';
  const elapsed = () => `${Math.round((Date.now() - begun) / 1000)} s`;

  if (!output.isTTY)
    return {
      report: (next) => {
        // Jar after jar is one stage.
        const stage = next.replace(/: .*/, '');
        if (stage === lastStage && Date.now() - lastLine < lineInterval) return;
        lastStage = stage;
        lastLine = Date.now();
        output.write(`${next} (${elapsed()})\n`);
      },
      done: () => undefined,
    };

  const draw = () => {
    const line = `${message} (${elapsed()})`;
    output.write(`\r\u001b[2K${line.slice(0, Math.max(20, output.columns - 1))}`);
  };
  const ticking = setInterval(draw, 1_000);
  ticking.unref();
  return {
    report: (next) => {
      message = next;
      draw();
    },
    done: () => {
      clearInterval(ticking);
      output.write('\r\u001b[2K');
    },
  };
}
