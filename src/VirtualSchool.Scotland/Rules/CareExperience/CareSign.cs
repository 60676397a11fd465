using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>One record that speaks for having been in care, before any definition weighs it.</summary>
internal sealed class CareSign
{
    internal required CareEvidenceKind Kind { get; init; }

    internal required Rule Rule { get; init; }

    internal required SourceRow Source { get; init; }

    /// <summary>The legal basis; null for a school list and for what people say of themselves.</summary>
    internal LegalBasis? Basis { get; init; }

    internal string? Code => Basis?.Code;

    /// <summary>The first day on which it may hold; null where it may hold on any.</summary>
    internal LocalDate? From { get; init; }

    /// <summary>The recorded first day: what a sentence may name, since <see cref="From"/> may be the day of birth.</summary>
    internal LocalDate? Recorded { get; init; }

    /// <summary>The first day on which it surely holds, for life; null where it never surely does.</summary>
    internal LocalDate? SurelyFrom { get; init; }

    /// <summary>The fact that would settle whether it holds on the days between; null where there are none.</summary>
    internal string? Missing { get; init; }

    /// <summary>Whether, by a day, it has come about: No where it has not begun.</summary>
    internal Determination By(LocalDate day) =>
        SurelyFrom <= day ? Determination.Yes
        : From > day || Missing is null ? Determination.No
        : Determination.Unknown;

    /// <summary>What it is, in words of the field.</summary>
    internal string Words => Kind switch
    {
        CareEvidenceKind.RecordedStatus => "looked after",
        CareEvidenceKind.OtherAuthorityRecord => "looked after by an authority elsewhere in the United Kingdom",
        CareEvidenceKind.RecordOfAfterwards => "support that follows only on being looked after",
        CareEvidenceKind.SchoolFlag => "a school list says looked after",
        CareEvidenceKind.SchoolNote => "a school list says care experienced",
        CareEvidenceKind.SelfDeclaration => "says of themselves that they are care experienced",
        CareEvidenceKind.EdgeOfCare => "on the edge of care",
        _ => "duties as if looked after",
    };
}
