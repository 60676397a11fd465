using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>How two lists (or one list with itself) were compared: the model and whether it was trained on them.</summary>
public sealed class RegisterLinkage
{
    internal RegisterLinkage(RegisterList left, RegisterList right, LinkModel model, bool isTrained, IReadOnlyList<string> notes)
    {
        Left = left;
        Right = right;
        Model = model;
        IsTrained = isTrained;
        Notes = notes;
    }

    /// <summary>One list.</summary>
    public RegisterList Left { get; }

    /// <summary>The other list; the same as <see cref="Left"/> where a list was searched for children it holds twice.</summary>
    public RegisterList Right { get; }

    /// <summary>The model that gave the scores.</summary>
    public LinkModel Model { get; }

    /// <summary>True when the model was trained on these lists; false when it is the default one, or the one the caller gave.</summary>
    public bool IsTrained { get; }

    /// <summary>What the training has to say about itself, in sentences without values; empty when there is nothing.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The lists and the kind of model.</summary>
    /// <returns>For example <c>SEEMiS and Mosaic, trained model</c>.</returns>
    public override string ToString() => $"{Left.Name} and {Right.Name}, {(IsTrained ? "trained" : "given")} model";
}
