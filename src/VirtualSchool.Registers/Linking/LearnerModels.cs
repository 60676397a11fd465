using System.Reflection;
using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>
/// Models for records of children that were trained beforehand, for lists too short to train on: on invented people, so that
/// they hold no one's data. Long lists teach better than any of these: <see cref="LinkTrainer"/>.
/// </summary>
/// <remarks>
/// Fields: candidate number, forename, surname, date of birth, sex, postcode, address, valid candidate number (checked, in a
/// <see cref="FieldRole.VetoNumber"/>), middle names, adopted. A list that lacks one has the field and leaves it empty,
/// and the job is told that this is meant: <see cref="LinkOptions.Input"/> is <see cref="InputMode.Lenient"/>.
/// Data, limits and measured error by group: docs/reference/models/learners.md.
/// </remarks>
public static class LearnerModels
{
    /// <summary>The model for a school roll and a social work list.</summary>
    /// <param name="left">How many records the one list has.</param>
    /// <param name="right">How many the other has.</param>
    /// <returns>Version 2, its prior that of lists this long of which half of the shorter is in the longer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static LinkModel BetweenLists(int left, int right)
        => WithPrior(Read("education-social-work.json"), StartModel.PriorBetween(Checked(left, nameof(left)), Checked(right, nameof(right))));

    /// <summary>The model for one list compared with itself.</summary>
    /// <param name="records">How many records it has.</param>
    /// <returns>Version 2, its prior that of a list this long that has one child in a hundred twice. It links from a probability of 0.9: within a list no one-to-one settles what is doubtful.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static LinkModel WithinOneList(int records)
        => WithPrior(Read("within-one-list.json"), StartModel.PriorWithin(Checked(records, nameof(records))));

    private static int Checked(int records, string parameter)
        => records >= 0 ? records : throw new ArgumentOutOfRangeException(parameter, "A list cannot have fewer than no records.");

    private static LinkModel WithPrior(LinkModel model, double prior) => new(
        model.Name, model.Version, model.Comparisons, model.BlockingRules, model.VetoRules, model.GuardRules, Math.Min(0.1, prior), model.LinkThreshold, model.ReviewThreshold);

    private static LinkModel Read(string name)
    {
        using Stream stream = typeof(LearnerModels).GetTypeInfo().Assembly.GetManifestResourceStream("models/" + name)
            ?? throw new InvalidOperationException("A model is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return LinkModel.FromJson(reader.ReadToEnd());
    }
}
