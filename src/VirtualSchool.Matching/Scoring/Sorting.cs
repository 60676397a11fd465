namespace VirtualSchool.Matching;

/// <summary>Sorts very many things in such a way that the work can be stopped.</summary>
internal static class Sorting
{
    // Less than this is sorted well within a second.
    private const int Many = 1 << 18;
    private const int ComparisonsBetweenLooks = 1 << 16;

    /// <summary>Sorts a list.</summary>
    /// <param name="list">What is sorted.</param>
    /// <param name="comparison">The order: no two things are equal in it, so that there is only one.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static void Sort<T>(T[] list, Comparison<T> comparison, CancellationToken cancellation)
    {
        if (list.Length < Many)
        {
            Array.Sort(list, comparison);
            return;
        }

        int made = 0;
        try
        {
            Array.Sort(list, (a, b) =>
            {
                if (++made % ComparisonsBetweenLooks == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                return comparison(a, b);
            });
        }
        catch (InvalidOperationException e) when (e.InnerException is OperationCanceledException)
        {
            // What a comparison throws comes wrapped.
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
