// Closes a run with one plain line, "vitest: N passed, N failed, N skipped", after one for each test that passed only when it was tried again.
export default class PlainReporter {
  onTestRunEnd(modules, errors) {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (test.diagnostic()?.flaky)
          console.log(`vitest: unsteady, passed when tried again: ${module.relativeModuleId} > ${test.fullName}`);
        count[state] = (count[state] ?? 0) + 1;
      }
      count.failed += module.errors().length;
    }
    console.log(`vitest: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
