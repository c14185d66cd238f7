import { CombinedGraphQLErrors } from '@apollo/client';
import { ownHeaders, untilSignedIn } from '@guanjia/ui';

const ADDRESS = '/files/cases/documents';

interface StoreAnswer {
  status: number;
  body: { id?: string; errors?: { message: string }[] } | null;
}

/**
 * Puts a file into the document store; `onProgress` hears how much has gone, 0 to 1. Answers the document's id. When the
 * session is over the file is sent once more after signing in.
 * Throws what the store says, in the form of the graph's errors, or a TypeError when the line is down.
 */
export async function uploadDocument(file: File, onProgress: (share: number) => void): Promise<string> {
  let answer = await send(file, onProgress);
  if (answer.status === 401) {
    await untilSignedIn();
    answer = await send(file, onProgress);
  }
  const { status, body } = answer;
  if (status === 201 && body?.id) return body.id;
  if (body?.errors) throw new CombinedGraphQLErrors({ data: null, errors: body.errors });
  throw new TypeError(`The file store answered ${status}.`);
}

function send(file: File, onProgress: (share: number) => void): Promise<StoreAnswer> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing about how much of a request has gone.
    const request = new XMLHttpRequest();
    request.open('POST', `${ADDRESS}?${new URLSearchParams({ name: file.name }).toString()}`);
    for (const [name, value] of ownHeaders()) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? loaded / total : 0),
    );
    request.addEventListener('error', () => reject(new TypeError('The file could not be sent.')));
    request.addEventListener('abort', () => reject(new TypeError('The file was not sent.')));
    request.addEventListener('load', () =>
      resolve({ status: request.status, body: request.response as StoreAnswer['body'] }),
    );
    request.send(file);
  });
}
