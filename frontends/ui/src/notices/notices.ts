import type { ReactNode } from 'react';

export interface Question {
  title: ReactNode;
  body?: ReactNode;
  danger?: boolean;
  okText?: string;
  cancelText?: string;
}

export type ToastKind = 'success' | 'error' | 'info';

/** Who shows notices: the frame of the app that is on the page. */
export interface NoticeBoard {
  toast(kind: ToastKind, text: ReactNode): void;
  ask(question: Question): Promise<boolean>;
}

const boards: NoticeBoard[] = [];

/** The board that came last shows the notices, until it is taken away. */
export function addNoticeBoard(board: NoticeBoard): () => void {
  boards.push(board);
  return () => void boards.splice(boards.indexOf(board), 1);
}

/** Short messages that go away by themselves. */
export const toast = {
  success: (text: ReactNode) => boards.at(-1)?.toast('success', text),
  error: (text: ReactNode) => boards.at(-1)?.toast('error', text),
  info: (text: ReactNode) => boards.at(-1)?.toast('info', text),
};

/** Asks a question in a dialog; true when the user agrees. */
export function confirm(question: Question): Promise<boolean> {
  return boards.at(-1)?.ask(question) ?? Promise.resolve(false);
}
