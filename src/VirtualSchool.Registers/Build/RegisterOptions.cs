namespace VirtualSchool;

/// <summary>How a register is built. The defaults suit a Scottish council's school roll and social-work list.</summary>
public sealed class RegisterOptions
{
    /// <summary>Every core, school lists judged by themselves, training from 500 records.</summary>
    public static RegisterOptions Default { get; } = new();

    /// <summary>How many threads may work; 0 for every core. The register is the same for any number.</summary>
    public int Threads { get; init; }

    /// <summary>What it means to stand on a school list.</summary>
    public SchoolListMeaning SchoolLists { get; init; }

    /// <summary>
    /// How many records the shorter of two lists needs before the model is trained on them; below it the default model is used, since
    /// weights estimated from few records jump about. Training needs no labels and is repeatable.
    /// </summary>
    public int TrainFrom { get; init; } = 500;

    /// <summary>Says only that these are options.</summary>
    /// <returns><c>RegisterOptions</c>.</returns>
    public override string ToString() => nameof(RegisterOptions);
}
