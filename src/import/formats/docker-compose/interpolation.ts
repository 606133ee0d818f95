import { isSecretName, leftOut } from '../../secrets.js';

const variable = /\$(?:(\$)|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-?+])([^${}]*))?\})/g;

/**
 * Compose text with its variables resolved as far as the file itself goes: `${NAME:-default}` and `${NAME-default}` stand for the
 * default, defaults within defaults included, `$$` for a dollar sign. Variables without one stay as they are written. A default
 * of a variable with a secret's name is left out.
 */
export function interpolated(given: string): string {
  let current = given.slice(0, 10_000);
  // From the inside out; each round takes one level of `${A:-${B:-c}}`.
  for (let round = 0; round < 10; round += 1) {
    const next = current.replace(
      variable,
      (all: string, _dollar, _plain, name?: string, operator?: string, rest?: string) =>
        name === undefined || !operator
          ? all
          : isSecretName(name)
            ? leftOut
            : operator.endsWith('-')
              ? (rest ?? '')
              : all,
    );
    if (next === current) break;
    current = next;
  }
  return current.replaceAll('$$', '$');
}
