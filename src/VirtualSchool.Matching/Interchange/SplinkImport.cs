namespace VirtualSchool.Matching;

/// <summary>
/// A model read from the JSON that Splink 3 and 4 write (settings, or a trained model), and what of it has no equivalent here.
/// Splink says conditions in SQL; those that its own libraries of comparisons and blocking rules write are understood.
/// </summary>
/// <example>
/// <code>
/// SplinkImport import = SplinkImport.Read(json, schema);
/// foreach (SplinkFinding finding in import.Findings)
/// {
///     notes.Add($"{finding.Place}: {finding.Reason}");
/// }
///
/// LinkModel model = import.Model ?? LinkModel.DefaultFor(schema);
/// </code>
/// </example>
public sealed class SplinkImport
{
    internal SplinkImport(LinkModel? model, SplinkFinding[] findings)
    {
        Model = model;
        Findings = Array.AsReadOnly(findings);
    }

    /// <summary>
    /// The model; null when no comparison could be taken over. Bands, vetoes and guards, which Splink does not have, are those of
    /// <see cref="LinkModel.DefaultFor"/>, as far as the comparisons are about their fields.
    /// </summary>
    public LinkModel? Model { get; }

    /// <summary>What was left out or differs, in the order of the file; empty when everything has its equivalent.</summary>
    public IReadOnlyList<SplinkFinding> Findings { get; }

    /// <summary>Reads a Splink model.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="schema">The fields of the records, with their roles; names are those of Splink's columns, letter case apart.</param>
    /// <returns>The model and what has no equivalent.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="LinkModelException">The text is not JSON, or not of Splink's shape; or a probability is not a number from 0 to 1. The message names the place.</exception>
    public static SplinkImport Read(string json, LinkSchema schema)
        => new SplinkReader(schema ?? throw new ArgumentNullException(nameof(schema))).Read(json ?? throw new ArgumentNullException(nameof(json)));
}
