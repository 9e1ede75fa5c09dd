// A passkey can be asked for by a script alone. Without it the page works by password.
const part = document.querySelector('[data-passkey]');
const api = globalThis.PublicKeyCredential;
const isNew = part?.dataset.passkey === 'new';
const parse = isNew ? api?.parseCreationOptionsFromJSON : api?.parseRequestOptionsFromJSON;

const post = async (address, body) => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
};

if (part && parse) {
  const { ask, answer, next, failed, cancelled } = part.dataset;
  const status = part.querySelector('[role="status"]');
  for (const shown of part.querySelectorAll('[data-with-script]')) shown.hidden = false;
  for (const hidden of part.querySelectorAll('[data-without-script]')) hidden.hidden = true;
  part.hidden = false;
  part.querySelector('form').addEventListener('submit', async event => {
    event.preventDefault();
    status.textContent = '';
    try {
      const publicKey = parse.call(api, await post(ask, {}));
      const asked = await navigator.credentials[isNew ? 'create' : 'get']({ publicKey });
      const name = part.querySelector('input')?.value;
      const given = asked.toJSON();
      await post(answer, isNew ? { name, response: given } : given);
      location.assign(next);
    } catch (error) {
      status.textContent = ['NotAllowedError', 'AbortError'].includes(error.name) ? cancelled : failed;
    }
  });
}
