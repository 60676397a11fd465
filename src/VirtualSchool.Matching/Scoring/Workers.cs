using System.Runtime.ExceptionServices;

namespace VirtualSchool.Matching;

/// <summary>Runs numbered pieces of work on a number of threads, each taking the next piece when it is done with one. A piece must depend on its number only.</summary>
internal sealed class Workers(int threads, CancellationToken cancellation)
{
    private readonly int _threads = threads > 0 ? threads : Environment.ProcessorCount;

    public void Run(int pieces, Action<int> work) => Run(pieces, () => work, static (work, piece) => work(piece));

    /// <summary>Runs pieces with a thing of its own for each worker, such as buffers.</summary>
    /// <param name="pieces">How many pieces.</param>
    /// <param name="start">Makes a worker's thing.</param>
    /// <param name="work">Does a piece.</param>
    public void Run<T>(int pieces, Func<T> start, Action<T, int> work)
    {
        int workers = Math.Min(_threads, pieces);
        if (workers < 2)
        {
            T own = pieces > 0 ? start() : default!;
            for (int i = 0; i < pieces; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                work(own, i);
            }

            return;
        }

        int next = -1;
        var others = new Task[workers - 1];
        for (int i = 0; i < others.Length; i++)
        {
            others[i] = Task.Run(Work, CancellationToken.None);
        }

        try
        {
            Work();
        }
        finally
        {
            WaitFor(others);
        }

        cancellation.ThrowIfCancellationRequested();

        void Work()
        {
            try
            {
                T own = start();
                int piece;
                while ((piece = Interlocked.Increment(ref next)) < pieces && !cancellation.IsCancellationRequested)
                {
                    work(own, piece);
                }
            }
            catch
            {
                // The others stop at their next piece.
                Interlocked.Exchange(ref next, pieces);
                throw;
            }
        }
    }

    private static void WaitFor(Task[] tasks)
    {
        try
        {
            Task.WaitAll(tasks, CancellationToken.None);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Capture(e.InnerExceptions[0]).Throw();
        }
    }
}
