namespace VirtualSchool.Scotland;

/// <summary>How heavy a definition takes a sign to be, and what is open where it only suggests.</summary>
internal readonly struct Weighing
{
    private Weighing(EvidenceWeight weight, string? missing)
    {
        Weight = weight;
        Missing = missing;
    }

    /// <summary>Enough alone.</summary>
    internal static Weighing Settles { get; } = new(EvidenceWeight.Settles, null);

    /// <summary>The definition does not look at it.</summary>
    internal static Weighing Ignored { get; } = new(EvidenceWeight.None, null);

    /// <summary>Care experience is possible, and the records would settle it.</summary>
    internal static Weighing AsksForRecords { get; } = new(EvidenceWeight.Suggests, "episodes");

    /// <summary>Care experience is possible, and the person's own word would settle it.</summary>
    internal static Weighing AsksThePerson { get; } = new(EvidenceWeight.Suggests, "events");

    /// <summary>The wording of the definition, as far as it could be read, does not say whether this counts.</summary>
    internal static Weighing WordingOpen { get; } = new(EvidenceWeight.Suggests, "law");

    /// <summary>Whoever applies the definition decides.</summary>
    internal static Weighing LeftToDecision { get; } = new(EvidenceWeight.Suggests, null);

    internal EvidenceWeight Weight { get; }

    /// <summary>The fact that would settle what is only suggested; null where it settles, is ignored or is left to a decision.</summary>
    internal string? Missing { get; }
}
