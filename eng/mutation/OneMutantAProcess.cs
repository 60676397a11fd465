using System.Diagnostics;
using VirtualSchool.Mutation;

[assembly: AssemblyFixture(typeof(OneMutantAProcess))]

namespace VirtualSchool.Mutation;

/// <summary>
/// Stryker keeps a test process for many mutants, so what a mutant left in a static field would fail the tests of the mutants after
/// it and count them as killed. A process that is asked for a second run ends here; Stryker then repeats that run in a new process.
/// </summary>
public sealed class OneMutantAProcess
{
    private static int runs;

    public OneMutantAProcess()
    {
        // Coverage is captured one test after another in one process, with no mutant active.
        bool testsMutants = Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE") is not null
            && Environment.GetEnvironmentVariable("STRYKER_COVERAGE_FILE") is null;
        if (testsMutants && Interlocked.Increment(ref runs) > 1)
        {
            Process.GetCurrentProcess().Kill();
        }
    }
}
