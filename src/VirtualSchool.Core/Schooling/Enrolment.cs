using NodaTime;

namespace VirtualSchool;

/// <summary>A child's place on the roll of a school, as one source recorded it.</summary>
public sealed class Enrolment
{
    /// <summary>Creates an enrolment. Everything may be missing: sources differ in what they hold.</summary>
    /// <param name="school">The school's SEED code, or null.</param>
    /// <param name="schoolName">The school's name as recorded, or null.</param>
    /// <param name="authority">The code of the education authority, or null.</param>
    /// <param name="stage">The stage, or null.</param>
    /// <param name="registrationClass">The class, or null.</param>
    /// <param name="dates">Admission and last day as recorded.</param>
    /// <param name="isOnRoll">Whether the source says the child is on the roll; null when it does not say.</param>
    public Enrolment(
        SeedCode? school = null,
        string? schoolName = null,
        string? authority = null,
        SchoolStage? stage = null,
        string? registrationClass = null,
        RecordedDates dates = default,
        bool? isOnRoll = null)
    {
        School = school;
        SchoolName = schoolName;
        Authority = authority;
        Stage = stage;
        RegistrationClass = registrationClass;
        Dates = dates;
        IsOnRoll = isOnRoll;
    }

    /// <summary>The school's SEED code; null when not recorded.</summary>
    public SeedCode? School { get; }

    /// <summary>The school's name as recorded; null when not recorded.</summary>
    public string? SchoolName { get; }

    /// <summary>The education authority's code; null when not recorded.</summary>
    public string? Authority { get; }

    /// <summary>The stage; null when not recorded. A recorded stage outranks one derived from the date of birth (SC-YR-7).</summary>
    public SchoolStage? Stage { get; }

    /// <summary>The class; null when not recorded.</summary>
    public string? RegistrationClass { get; }

    /// <summary>Admission and last day as recorded.</summary>
    public RecordedDates Dates { get; }

    /// <summary>Whether the child is on the roll; null when the source does not say.</summary>
    public bool? IsOnRoll { get; }

    /// <summary>Whether entry to primary one was deferred by a year; null when not recorded.</summary>
    public bool? IsDeferred { get; init; }

    /// <summary>The authority's school commencement date for the child's entry; null when not recorded (Education (Scotland) Act 1980 s.32).</summary>
    public LocalDate? CommencementDate { get; init; }

    /// <summary>Says only that this is an enrolment.</summary>
    /// <returns><c>Enrolment</c>.</returns>
    public override string ToString() => nameof(Enrolment);
}
