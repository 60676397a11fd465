namespace VirtualSchool.Matching;

/// <summary>Where an open <see cref="FieldSpace"/> stood at some moment.</summary>
internal sealed class FieldMark(PoolMark[] pools, int several)
{
    public PoolMark[] Pools { get; } = pools;

    public int Several { get; } = several;
}
