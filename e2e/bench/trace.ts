import type { Browser, Page } from '@playwright/test'

/** A task of the page's main thread. `afterMs`: begun so long after the answer. */
export type Task = { afterMs: number; tookMs: number }

/** As much of Chrome's trace as is read. Times in microseconds; `tdur` is the time on the CPU. */
type TraceEvent = { name: string; cat: string; ph: string; ts: number; dur?: number; tdur?: number; tid: number; pid: number }

/** Records the tasks of a page by the time they take on the CPU, from the answer that leads to the step `name` of `watch.ts` on. */
export async function tasksOf(browser: Browser, page: Page): Promise<{ stop: (name: string) => Promise<Task[]> }> {
  await browser.startTracing(page, { categories: ['-*', 'toplevel', 'blink.user_timing'] })
  return {
    async stop(name) {
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
      const step = traceEvents.find((event) => event.cat.includes('blink.user_timing') && event.name === name)
      if (!step) throw new Error(`bench: the trace has no "${name}".`)
      const tasks = traceEvents.filter(({ name: is, pid, tid, ts, dur = 0 }) => is.endsWith('RunTask') && pid === step.pid && tid === step.tid && ts + dur > step.ts)
      if (tasks.every(({ tdur }) => tdur === undefined)) throw new Error('bench: this browser does not tell the CPU time of a task.')
      return tasks.map(({ ts, tdur = 0 }) => ({ afterMs: (ts - step.ts) / 1000, tookMs: tdur / 1000 }))
    },
  }
}
