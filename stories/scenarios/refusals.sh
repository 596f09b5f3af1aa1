# Refusals
# The engine says no, says why, and everything stays as it was.

# A container holds its image
docker run -d --name web alpine:3.24 sleep infinity

# An image in use can't be removed
# The container is pinned to it, running or not.
docker rmi alpine:3.24

# A name can be given once
docker run -d --name web alpine:3.24 sleep infinity

# A running container can't be removed
# Stop it first, or force it with -f.
docker rm web

# What does not exist can't be started
docker start shop

# What is locked can't be written to
# With --read-only, the container's own layer is locked like the image's.
docker run --rm --read-only alpine:3.24 rm /etc/motd

# In the right order it works
# Stopped, then removed: now nothing holds the image any more.
docker stop web
docker rm web
docker rmi alpine:3.24
