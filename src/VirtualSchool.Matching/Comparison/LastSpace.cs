namespace VirtualSchool.Matching;

/// <summary>What a record set was last prepared for as the left side. A record set never changes, and so neither does what is prepared from it.</summary>
internal sealed class LastSpace
{
    private volatile LinkSpace? _space;

    public LinkSpace? Space
    {
        get => _space;
        set => _space = value;
    }
}
