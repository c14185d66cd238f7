import { CombinedGraphQLErrors } from '@apollo/client';

const ADDRESS = '/files/cases/documents';

/**
 * Puts a file into the document store; `onProgress` hears how much has gone, 0 to 1. Answers the document's id.
 * Throws what the store says, in the form of the graph's errors, or a TypeError when the line is down.
 */
export function uploadDocument(file: File, onProgress: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing about how much of a request has gone.
    const request = new XMLHttpRequest();
    request.open('POST', `${ADDRESS}?${new URLSearchParams({ name: file.name }).toString()}`);
    request.setRequestHeader('x-guanjia-request', '1');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? loaded / total : 0),
    );
    request.addEventListener('error', () => reject(new TypeError('The file could not be sent.')));
    request.addEventListener('abort', () => reject(new TypeError('The file was not sent.')));
    request.addEventListener('load', () => {
      const answer = request.response as { id?: string; errors?: { message: string }[] } | null;
      if (request.status === 201 && answer?.id) resolve(answer.id);
      else if (answer?.errors) reject(new CombinedGraphQLErrors({ data: null, errors: answer.errors }));
      else reject(new TypeError(`The file store answered ${request.status}.`));
    });
    request.send(file);
  });
}
