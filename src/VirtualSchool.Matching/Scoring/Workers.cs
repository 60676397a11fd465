namespace VirtualSchool.Matching;

/// <summary>Runs numbered pieces of work on a number of threads. A piece must depend on its number only.</summary>
internal sealed class Workers(int threads, CancellationToken cancellation)
{
    private readonly int _threads = threads > 0 ? threads : Environment.ProcessorCount;

    public void Run(int pieces, Action<int> work)
    {
        if (_threads == 1 || pieces < 2)
        {
            for (int i = 0; i < pieces; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                work(i);
            }

            return;
        }

        try
        {
            Parallel.For(0, pieces, new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancellation }, work);
        }
        catch (AggregateException e)
        {
            cancellation.ThrowIfCancellationRequested();
            if (e.InnerExceptions.Count == 1)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e.InnerExceptions[0]).Throw();
            }

            throw;
        }
    }
}
