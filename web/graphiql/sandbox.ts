/**
 * Puts Apollo Sandbox into the page that GET /graphql serves. The page first shows how to go on without it; Sandbox is
 * laid over that only once it has spoken, so a person without internet never looks at an empty frame.
 */
interface EmbeddedSandbox {
  dispose(): void;
}

interface SandboxLibrary {
  readonly EmbeddedSandbox: new (options: Readonly<Record<string, unknown>>) => EmbeddedSandbox;
}

interface Settings {
  readonly script: string;
  readonly frameOrigin: string;
  readonly initialState: { readonly document: string; readonly variables: Readonly<Record<string, unknown>> };
}

const patience = 15_000;

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element with the id ${id}.`);
  return found;
};

const settings = JSON.parse(element('settings').textContent || '{}') as Settings;

/** Ends the attempt: says so, and leaves the links. */
function giveUp(sandbox?: EmbeddedSandbox): void {
  sandbox?.dispose();
  element('loading').hidden = true;
  element('unreachable').hidden = false;
}

function embed(): void {
  const { EmbeddedSandbox } = window as unknown as SandboxLibrary;
  const sandbox = new EmbeddedSandbox({
    target: '#sandbox',
    initialEndpoint: new URL('/graphql', location.href).href,
    initialState: settings.initialState,
    endpointIsEditable: false,
    hideCookieToggle: false,
    runTelemetry: false,
    allowDynamicStyles: false,
  });
  const timer = setTimeout(() => giveUp(sandbox), patience);
  // The frame's first message is its handshake. An error page of the browser in its place never sends one.
  window.addEventListener('message', function heard({ origin }) {
    if (origin !== settings.frameOrigin) return;
    window.removeEventListener('message', heard);
    clearTimeout(timer);
    element('sandbox').classList.add('ready');
    element('fallback').hidden = true;
  });
}

const script = document.createElement('script');
script.src = settings.script;
const timer = setTimeout(() => giveUp(), patience);
script.addEventListener('load', () => {
  clearTimeout(timer);
  try {
    embed();
  } catch {
    giveUp();
  }
});
script.addEventListener('error', () => {
  clearTimeout(timer);
  giveUp();
});
document.head.append(script);
