using NodaTime;

namespace VirtualSchool;

/// <summary>One child of a register: the records of each list side by side, and what they say together.</summary>
public sealed class RegisterPerson
{
    internal RegisterPerson(string key, IReadOnlyList<RegisterRecord> records, IReadOnlyList<RegisterJoin> joins, LocalDate asAt, RuleBook? rules)
    {
        Key = key;
        Records = records;
        Joins = joins;
        Learner = Learner.Combine([.. records.Select(r => r.Learner)]);
        Name = Learner.Names.Select(f => f.Value).FirstOrDefault(n => n.Use == NameUse.Legal) ?? Learner.Names.Select(f => f.Value).FirstOrDefault();
        CandidateNumber = Learner.Identifiers
            .Select(f => f.Value)
            .Where(i => i.Kind == IdentifierKind.ScottishCandidateNumber && !LearnerText.IsPlaceholderNumber(i.Value))
            .OrderBy(i => i.IsRepaired)
            .FirstOrDefault();
        BirthDate = Learner.BirthDates.Count == 0 ? null : Learner.BirthDates[0].Value;
        Status = rules?.StatusOf(Learner, asAt);
        Disagreements = DisagreementFinder.Find(records, asAt);
        bool school = IsNamedBy(SourceKind.Education);
        bool socialWork = IsNamedBy(SourceKind.SocialWork);
        Presence = school && socialWork ? RegisterPresence.SchoolAndSocialWork
            : school ? RegisterPresence.SchoolOnly
            : socialWork ? records.Any(r => r.List.Source.Kind == SourceKind.Education) ? RegisterPresence.SocialWorkAndUnmarkedOnRoll : RegisterPresence.SocialWorkOnly
            : RegisterPresence.OtherOnly;
    }

    /// <summary>
    /// The person's key in this and later registers, for example <c>VS-7K2M-Q4ZD-93TH</c>. It is a digest of the anchor record:
    /// the education system's number, else social work's, else another list's, else the row's content. It names nobody, is the
    /// same whatever the order of rows and files, and does not change when a further list is added, unless that list brings an
    /// anchor of a higher rank for the person (a school number for a child known only to social work), or the anchor's own
    /// number changes, or (for rows without any number) their content.
    /// </summary>
    public string Key { get; }

    /// <summary>The records, in the order of the register's lists.</summary>
    public IReadOnlyList<RegisterRecord> Records { get; }

    /// <summary>How the records came together, in order. Empty for a person with one record.</summary>
    public IReadOnlyList<RegisterJoin> Joins { get; }

    /// <summary>All facts of all records side by side, in the order of <see cref="Records"/>. Nothing is chosen or overwritten.</summary>
    public Learner Learner { get; }

    /// <summary>The name to show: the first legal name in list order, else the first of any kind; null when no record has one.</summary>
    public PersonName? Name { get; }

    /// <summary>The date of birth to show: the first in list order; null when no record has one. See <see cref="Disagreements"/>.</summary>
    public LocalDate? BirthDate { get; }

    /// <summary>The candidate number to show: the first that was not repaired, else the first repaired; null when there is none.</summary>
    public Identifier? CandidateNumber { get; }

    /// <summary>Where records differ.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; }

    /// <summary>
    /// Whether the child is looked after on the register's day, from all facts of all records, with the because-tree; null when the
    /// builder was given no rules.
    /// </summary>
    public Decision<CareStatus>? Status { get; }

    /// <summary>Who says that the child is care experienced.</summary>
    public RegisterPresence Presence { get; }

    /// <summary>Whether a record is marked as restricted, so that the person may be shown only to people with that permission.</summary>
    public bool IsRestricted => Records.Any(r => r.IsRestricted);

    /// <summary>Whether a list has a record of this person.</summary>
    /// <param name="list">The list.</param>
    /// <returns>True when it has, with or without a care marker.</returns>
    public bool IsOn(RegisterList list) => Records.Any(r => r.List == list);

    /// <summary>Whether a list names this person as care experienced.</summary>
    /// <param name="list">The list.</param>
    /// <returns>True when one of its records of the person does.</returns>
    public bool IsNamedBy(RegisterList list) => Records.Any(r => r.List == list && r.MarksCare);

    internal bool IsNamedBy(SourceKind kind) => Records.Any(r => r.List.Source.Kind == kind && r.MarksCare);

    /// <summary>The key; nothing of the child.</summary>
    /// <returns>For example <c>RegisterPerson VS-7K2M-Q4ZD-93TH</c>.</returns>
    public override string ToString() => $"RegisterPerson {Key}";
}
