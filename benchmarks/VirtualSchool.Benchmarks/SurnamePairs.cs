using VirtualSchool.Matching;

namespace VirtualSchool.Benchmarks;

/// <summary>Pairs of surnames drawn at random from the invented population, as common there as they are, each a text of its own as it would be read from a list.</summary>
internal sealed class SurnamePairs
{
    public SurnamePairs(int count, uint seed)
        : this(new string[count], new string[count])
    {
        var world = new InventedWorld(new Chance(seed));
        for (int i = 0; i < count; i++)
        {
            Left[i] = new string(world.Surname().AsSpan());
            Right[i] = new string(world.Surname().AsSpan());
        }

        Prepare();
    }

    private SurnamePairs(string[] left, string[] right)
    {
        Left = left;
        Right = right;
    }

    public int Count => Left.Length;

    public double MeanLength => (Left.Average(s => s.Length) + Right.Average(s => s.Length)) / 2;

    public string[] Left { get; }

    public string[] Right { get; }

    /// <summary>The first of either side, so many that each with each makes about as many pairs.</summary>
    public PreparedText[] PreparedLeft { get; private set; } = [];

    public PreparedText[] PreparedRight { get; private set; } = [];

    public SurnamePairs Part(int count)
    {
        var part = new SurnamePairs(Left[..Math.Min(count, Count)], Right[..Math.Min(count, Count)]);
        part.Prepare();
        return part;
    }

    private void Prepare()
    {
        int side = (int)Math.Sqrt(Count);
        PreparedLeft = Left.Take(side).Select(s => new PreparedText(s)).ToArray();
        PreparedRight = Right.Take(side).Select(s => new PreparedText(s)).ToArray();
    }
}
