import { bootData } from '@guanjia/ui';
import { useEffect, useState } from 'react';

/** Milliseconds between two questions, and the least between two that someone's doings give rise to. */
const EVERY = 60_000;
const LEAST = 10_000;

/** Whether something was released since this page was opened. An open page keeps its versions until it is reloaded. */
export function useNewRelease(): boolean {
  const [newer, setNewer] = useState(false);
  useEffect(() => {
    let asked = Date.now();
    const ask = async () => {
      asked = Date.now();
      try {
        const response = await fetch('/shell/release-generation');
        const { generation } = (await response.json()) as { generation: number };
        setNewer(generation !== bootData().generation);
      } catch {
        // The notice is a courtesy: it can wait for the next round.
      }
    };
    const onSight = () => {
      if (document.visibilityState === 'visible' && Date.now() - asked > LEAST) void ask();
    };
    const timer = setInterval(() => void ask(), EVERY);
    document.addEventListener('visibilitychange', onSight);
    window.addEventListener('single-spa:app-change', onSight);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onSight);
      window.removeEventListener('single-spa:app-change', onSight);
    };
  }, []);
  return newer;
}
