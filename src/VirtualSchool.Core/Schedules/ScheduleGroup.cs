namespace VirtualSchool;

/// <summary>Deadlines of a schedule that stand together: of one child, school, worker or week.</summary>
public sealed class ScheduleGroup
{
    internal ScheduleGroup(ScheduleGroupKind kind, string? key, string title, IReadOnlyList<ScheduleEntry> entries)
    {
        Kind = kind;
        Key = key;
        Title = title;
        Entries = entries;
    }

    /// <summary>What holds them together.</summary>
    public ScheduleGroupKind Kind { get; }

    /// <summary>The child's reference, the school, the worker, or the week as <c>2026-W16</c>; null unless the group is <see cref="ScheduleGroupKind.Named"/>.</summary>
    public string? Key { get; }

    /// <summary>What to head the group with: <c>Week of Monday 13 April 2026 (2026-W16)</c>, or <c>not recorded</c>.</summary>
    public string Title { get; }

    /// <summary>The deadlines, the earliest first; those without a day come last.</summary>
    public IReadOnlyList<ScheduleEntry> Entries { get; }

    /// <summary>How many children they are of.</summary>
    public int Children => Entries.Select(e => e.Child.Reference).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The kind and the number of deadlines only.</summary>
    /// <returns>For example <c>ScheduleGroup Named (3)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"ScheduleGroup {Kind} ({Entries.Count})");
}
