import { bootData } from '@guanjia/ui';
import { useEffect, useState } from 'react';

const EVERY = 5 * 60_000;

/** Whether something was released since this page was opened. An open page keeps its versions until it is reloaded. */
export function useNewRelease(): boolean {
  const [newer, setNewer] = useState(false);
  useEffect(() => {
    let asked = Date.now();
    const ask = async () => {
      asked = Date.now();
      try {
        const response = await fetch('/releases/current', { headers: { accept: 'application/json' } });
        const { generation } = (await response.json()) as { generation: number };
        setNewer(generation > bootData().generation);
      } catch {
        // The notice is a courtesy: it can wait for the next round.
      }
    };
    const onSight = () => {
      if (document.visibilityState === 'visible' && Date.now() - asked > 30_000) void ask();
    };
    const timer = setInterval(() => void ask(), EVERY);
    document.addEventListener('visibilitychange', onSight);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onSight);
    };
  }, []);
  return newer;
}
